/** Measures the trend tests on planted truth. */
package org.baomai.measures.trend;

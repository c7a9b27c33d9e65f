/** Measures the trend tests on synthetic series with known trends. */
package org.baomai.measures.trend;

/** Measures topics beside MALLET and Spark. */
package org.baomai.measures.topics;

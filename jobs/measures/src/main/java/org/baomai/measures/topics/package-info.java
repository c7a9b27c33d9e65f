/** Measures topic models, compared with MALLET and Spark. */
package org.baomai.measures.topics;

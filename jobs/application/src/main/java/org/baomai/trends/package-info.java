/** The job {@code trends}: counts, trend tests, bursts, keyness and companions of terms. */
package org.baomai.trends;

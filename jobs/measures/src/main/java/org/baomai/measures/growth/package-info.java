/** Measures how cost grows with the archive. */
package org.baomai.measures.growth;

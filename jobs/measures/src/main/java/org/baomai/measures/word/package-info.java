/** Measures segmentation. */
package org.baomai.measures.word;

/** Chooses the segmenter that all programs use. */
package org.baomai.word.engine;

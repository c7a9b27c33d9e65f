/**
 * Words of a text: the segmenter interface and its tokens. To try another segmenter, implement
 * {@link org.baomai.word.Segmenter} and name it in {@link org.baomai.word.engine.Segmenters}.
 */
package org.baomai.word;

/**
 * Words of a text: the segmenter interface and its tokens. To try another segmenter, implement
 * {@link org.baomai.word.Segmenter}.
 */
package org.baomai.word;

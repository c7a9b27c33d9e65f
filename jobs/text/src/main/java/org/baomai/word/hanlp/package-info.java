/** The segmenter built on HanLP. HanLP is used in {@code word} and for folding only. */
package org.baomai.word.hanlp;

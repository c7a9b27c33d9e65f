/** The job {@code segment}: reads {@code articles}, writes {@code article_terms}. */
package org.baomai.segment;

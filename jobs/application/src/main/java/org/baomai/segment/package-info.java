/** The job segment: articles to article_terms. */
package org.baomai.segment;

/** Searches articles: concordance, collocates, occurrences. */
package org.baomai.search;

/**
 * The result of reading a newspaper page: its units with kind, headline, byline and spans, its
 * issue date, and the reasons for the split. The entry point is {@link org.baomai.page.PageReader};
 * the sub-packages are the stages of the parser.
 */
package org.baomai.page;

/**
 * What is read from the text of one newspaper page: its units with kind, headline, byline and
 * spans, its date, and why it was cut so. The sub-packages read it, stage by stage; {@link
 * org.baomai.page.PageReader} is the one entry.
 */
package org.baomai.page;

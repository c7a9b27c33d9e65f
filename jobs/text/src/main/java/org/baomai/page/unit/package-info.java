/** Writes stories as units, with headline, body, byline, spans and confidence. */
package org.baomai.page.unit;

/** Writes stories as units: headline, body, byline, spans, confidence. */
package org.baomai.page.unit;

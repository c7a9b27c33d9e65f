/** Splits a heading into kicker, headline and subheadline. */
package org.baomai.page.heading;

/** Applies a user's corrections to the units of a page. */
package org.baomai.page.correction;

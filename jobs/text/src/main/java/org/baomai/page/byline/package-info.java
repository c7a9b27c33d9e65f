/** Reads bylines: roles and names. */
package org.baomai.page.byline;

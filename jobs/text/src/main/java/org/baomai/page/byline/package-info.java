/** Reads bylines: the roles and names of authors. */
package org.baomai.page.byline;

/** Explains why each block went where it went. */
package org.baomai.page.explain;

/** Explains why an article was cut as it is. */
package org.baomai.explain;

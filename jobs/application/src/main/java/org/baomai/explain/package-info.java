/** Explains how an article was cut. */
package org.baomai.explain;

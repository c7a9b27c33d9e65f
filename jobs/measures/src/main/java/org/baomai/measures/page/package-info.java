/** Measures and trains the page reader. */
package org.baomai.measures.page;

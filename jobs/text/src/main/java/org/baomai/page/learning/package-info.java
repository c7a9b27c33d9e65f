/** Learns the weights of the page model from annotated pages. */
package org.baomai.page.learning;

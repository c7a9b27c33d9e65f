/** Puts blocks together into stories: a beam search over scored moves. */
package org.baomai.page.assembly;

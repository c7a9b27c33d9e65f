/** Assembles blocks into stories by a beam search over scored moves. */
package org.baomai.page.assembly;

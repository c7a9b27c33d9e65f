/** Explains how a page was split: the action chosen for each block, and why. */
package org.baomai.page.explain;

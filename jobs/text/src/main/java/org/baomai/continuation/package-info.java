/** Finds the continuations of stories on other pages of the same issue. */
package org.baomai.continuation;

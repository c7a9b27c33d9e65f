/** Finds where stories go on on another page of an issue. */
package org.baomai.continuation;

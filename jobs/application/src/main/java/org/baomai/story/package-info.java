/** Joins articles into stories and finds reprints. */
package org.baomai.story;

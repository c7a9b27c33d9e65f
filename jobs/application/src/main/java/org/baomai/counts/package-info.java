/** Counts by issue date and scope. */
package org.baomai.counts;

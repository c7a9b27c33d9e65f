/** One writer per lake: the lease. */
package org.baomai.lake.lease;

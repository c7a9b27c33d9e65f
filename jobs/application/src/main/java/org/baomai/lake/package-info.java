/** The lake as readers see it, and its recovery and upgrade. */
package org.baomai.lake;

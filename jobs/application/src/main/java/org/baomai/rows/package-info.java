/** Datasets that are cached, broadcast or turned into plain values. */
package org.baomai.rows;

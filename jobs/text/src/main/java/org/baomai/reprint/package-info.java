/** Text similarity for finding reprints: shingles, MinHash for candidates, and exact comparison. */
package org.baomai.reprint;

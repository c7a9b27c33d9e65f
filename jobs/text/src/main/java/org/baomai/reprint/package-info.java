/** Text similarity for finding reprints: shingles, MinHash, exact comparison. */
package org.baomai.reprint;

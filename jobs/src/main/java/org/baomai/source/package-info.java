/** Files of a corpus: listing, decoding, the manifest beside them. Plain Java. */
package org.baomai.source;

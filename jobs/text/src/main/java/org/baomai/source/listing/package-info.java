/** Lists the files of a corpus; refuses what cannot be read and says why. */
package org.baomai.source.listing;

/** Lists the files below a corpus folder. */
package org.baomai.source.listing;

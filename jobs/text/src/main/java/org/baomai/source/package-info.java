/**
 * Files of a corpus: what a file is, how it is named, and why one is refused. Sub-packages list,
 * unpack and decode.
 */
package org.baomai.source;

/**
 * The files of a corpus: what a file is, how its name is read, and why one is refused. The
 * sub-packages list, unpack and decode files, and read the manifest and the overrides.
 */
package org.baomai.source;

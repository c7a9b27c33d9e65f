/** Reads the manifest, in which the user states newspaper, date and page label of files. */
package org.baomai.source.manifest;

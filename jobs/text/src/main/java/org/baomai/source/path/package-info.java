/** Reads issue dates and page labels from file paths. */
package org.baomai.source.path;

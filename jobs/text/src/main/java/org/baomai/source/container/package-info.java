/** Reads containers of pages: zip archives, tar archives and JSON lines. */
package org.baomai.source.container;

/** Containers of pages: ZIP, TAR and JSON lines. */
package org.baomai.source.container;

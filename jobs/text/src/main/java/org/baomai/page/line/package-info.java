/** Cuts a page into lines, classifies each, and undoes wrapping. */
package org.baomai.page.line;

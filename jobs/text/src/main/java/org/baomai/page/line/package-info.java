/** Splits a page into lines, classifies them, and removes line wraps. */
package org.baomai.page.line;

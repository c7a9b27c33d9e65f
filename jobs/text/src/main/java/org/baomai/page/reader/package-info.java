/** The standard page reader: all stages in order. */
package org.baomai.page.reader;

/** The standard page reader, which runs all stages in order. */
package org.baomai.page.reader;

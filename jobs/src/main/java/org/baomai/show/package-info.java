/** Tables and concordance lines for a terminal or a file. Plain Java. */
package org.baomai.show;

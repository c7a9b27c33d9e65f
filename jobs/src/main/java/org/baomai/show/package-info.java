/** Tables, concordance lines and charts for a terminal, a file or a notebook. Plain Java. */
package org.baomai.show;

/** Tables, concordance lines and charts for a terminal, a file or a notebook. */
package org.baomai.show;

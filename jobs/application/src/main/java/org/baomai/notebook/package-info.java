/** The functions that a notebook calls. */
package org.baomai.notebook;

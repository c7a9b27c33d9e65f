/** What a notebook calls. */
package org.baomai.notebook;

/** Reads the issue date of a page: stated in a folio line or inferred from the stories. */
package org.baomai.page.date;

/** Reads the issue date: stated in a folio line or inferred from the stories. */
package org.baomai.page.date;

/**
 * The text of one newspaper page, cut into units with their kind, headlines, bylines and dates.
 * Plain Java.
 */
package org.baomai.page;

/** Reads the overrides, with which the user corrects pages and their units. */
package org.baomai.source.override;

/** Overrides: corrections that a person wrote for a page. */
package org.baomai.source.override;

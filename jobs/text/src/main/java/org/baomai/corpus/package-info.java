/**
 * From a file to a parsed page: joins what file name, manifest, overrides and text say. Uses source
 * and page.
 */
package org.baomai.corpus;

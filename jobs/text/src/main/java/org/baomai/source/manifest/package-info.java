/** The manifest: what a person states of files. */
package org.baomai.source.manifest;

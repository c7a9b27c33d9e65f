/**
 * Turns a file into a parsed page: combines file name, manifest, overrides and text. Builds on the
 * packages {@code source} and {@code page}.
 */
package org.baomai.corpus;

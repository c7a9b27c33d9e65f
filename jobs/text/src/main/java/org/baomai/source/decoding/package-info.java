/** Decodes files: UTF-8, UTF-16 with a byte order mark, GB18030. */
package org.baomai.source.decoding;

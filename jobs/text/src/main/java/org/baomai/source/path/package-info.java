/** Issue dates and page labels that a file path states. */
package org.baomai.source.path;

/** Learns new words from the articles of a lake. */
package org.baomai.newwords;

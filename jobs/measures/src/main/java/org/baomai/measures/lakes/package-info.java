/** Compares lakes. */
package org.baomai.measures.lakes;

/** Reference documents that are made from the code. */
package org.baomai.reference;

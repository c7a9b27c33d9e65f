/** Reference documents that are generated from the code. */
package org.baomai.reference;

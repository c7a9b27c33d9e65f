/** What several rooms of plain Java share: spans, folding, digests, hashing. */
package org.baomai.base;

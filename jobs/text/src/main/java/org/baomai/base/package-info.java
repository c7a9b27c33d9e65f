/** Basic types that several packages share: spans, character folding, digests, hashing. */
package org.baomai.base;

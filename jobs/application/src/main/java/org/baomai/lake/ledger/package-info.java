/** The ledger of runs: which table versions belong together. */
package org.baomai.lake.ledger;

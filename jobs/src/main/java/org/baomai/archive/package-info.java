/** What needs the whole archive: counts, series, stories. Spark. */
package org.baomai.archive;

/** What all jobs share: running, publishing, the Spark session, sizing. */
package org.baomai.run;

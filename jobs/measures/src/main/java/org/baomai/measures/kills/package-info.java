/** Kills runs and compares what the next run makes of the lake. */
package org.baomai.measures.kills;

/** Kills runs and compares the lake after the next run with that of an undisturbed run. */
package org.baomai.measures.kills;

/** Statistics over series: trend tests, bursts, keyness, change points, intervals. Plain Java. */
package org.baomai.trend;

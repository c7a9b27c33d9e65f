/** Statistics over series: trend tests, bursts, keyness, change points, intervals. */
package org.baomai.trend;

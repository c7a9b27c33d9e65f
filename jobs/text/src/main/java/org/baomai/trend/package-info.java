/**
 * Statistics on time series of counts: trend tests, change points, seasonality, bursts, confidence
 * intervals; and keyness, collocation and dispersion of terms.
 */
package org.baomai.trend;

/** The job trends: counts, tests, bursts and keyness. */
package org.baomai.trends;

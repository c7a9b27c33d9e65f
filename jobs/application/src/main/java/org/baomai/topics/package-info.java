/** The job topics: fits, publishes and reads topic models. */
package org.baomai.topics;

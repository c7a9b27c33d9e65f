/** The job {@code topics}: fits, publishes and reads topic models. */
package org.baomai.topics;

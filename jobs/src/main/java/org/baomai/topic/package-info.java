/** What is said of a topic model: coherence, diversity, relevance, labels. Plain Java. */
package org.baomai.topic;

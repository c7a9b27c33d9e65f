/** Quality and identity of topic models: coherence, diversity, stability, lineage, labels. */
package org.baomai.topic;

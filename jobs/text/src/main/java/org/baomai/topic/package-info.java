/**
 * Topic models: coherence, diversity, agreement of fits, model selection, lineage between fits,
 * labels.
 */
package org.baomai.topic;

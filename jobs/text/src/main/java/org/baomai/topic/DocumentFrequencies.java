package org.baomai.topic;

/**
 * Document frequencies of terms and pairs of terms in a reference corpus. The caller chooses what a
 * document is, such as a story or a window. Values from different kinds of document or different
 * segmentations cannot be compared.
 */
public interface DocumentFrequencies {
  /** Number of documents. */
  long documents();

  /** Number of documents that contain a term; 0 for a term that never occurs. */
  long with(String term);

  /** Number of documents that contain both terms; symmetric in its arguments. */
  long withBoth(String first, String second);
}

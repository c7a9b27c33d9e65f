package org.baomai.topic;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Occurrences kept as one set of documents a term: for the top terms of topics, not a vocabulary.
 */
public final class DocumentSets implements Occurrences, Serializable {
  private static final long serialVersionUID = 1;

  private final int documents;
  private final Map<String, BitSet> sets;

  private DocumentSets(int documents, Map<String, BitSet> sets) {
    this.documents = documents;
    this.sets = sets;
  }

  /**
   * Reads documents, each a collection of its terms; a term counts once a document.
   *
   * @param documents all documents of the reference
   * @param terms the terms that will be asked for; asking for another is an error
   */
  public static DocumentSets of(List<? extends Collection<String>> documents, Set<String> terms) {
    Map<String, BitSet> sets = new TreeMap<>();
    for (String term : terms) {
      sets.put(term, new BitSet());
    }
    for (int document = 0; document < documents.size(); document++) {
      for (String term : documents.get(document)) {
        BitSet set = sets.get(term);
        if (set != null) {
          set.set(document);
        }
      }
    }
    return new DocumentSets(documents.size(), sets);
  }

  @Override
  public long documents() {
    return documents;
  }

  @Override
  public long with(String term) {
    return set(term).cardinality();
  }

  @Override
  public long withBoth(String first, String second) {
    BitSet both = (BitSet) set(first).clone();
    both.and(set(second));
    return both.cardinality();
  }

  private BitSet set(String term) {
    BitSet set = sets.get(term);
    if (set == null) {
      throw new IllegalArgumentException(
          "\"" + term + "\" was not among the terms to count; name it when the sets are made");
    }
    return set;
  }
}

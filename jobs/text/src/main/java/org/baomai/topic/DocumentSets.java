package org.baomai.topic;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Document frequencies from one set of documents per term. Meant for the top terms of topics; a
 * whole vocabulary would need too much memory.
 */
public final class DocumentSets implements DocumentFrequencies, Serializable {
  private static final long serialVersionUID = 1;

  private final int documents;
  private final Map<String, BitSet> sets;

  private DocumentSets(int documents, Map<String, BitSet> sets) {
    this.documents = documents;
    this.sets = sets;
  }

  /**
   * Indexes documents. A term counts once per document.
   *
   * @param documents all documents of the reference corpus, each as a collection of its terms
   * @param terms the terms to index; asking for another one throws {@link IllegalArgumentException}
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
          "\"" + term + "\" is not indexed; pass it to DocumentSets.of");
    }
    return set;
  }
}

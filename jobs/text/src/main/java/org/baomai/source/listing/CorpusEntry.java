package org.baomai.source.listing;

import org.baomai.source.ListedFile;
import org.baomai.source.Refused;

/**
 * An entry of the corpus: a file, or what cannot be taken in.
 *
 * @param file the file; null if it is refused
 * @param refused why it is refused; null if it is not
 */
public record CorpusEntry(ListedFile file, Refused refused) {
  static CorpusEntry of(ListedFile file) {
    return new CorpusEntry(file, null);
  }

  static CorpusEntry refused(Refused refused) {
    return new CorpusEntry(null, refused);
  }
}

package org.baomai.source.listing;

import org.baomai.source.ListedFile;
import org.baomai.source.Refused;

/**
 * An entry of a corpus folder: a file, or an entry that is refused. Exactly one component is null.
 *
 * @param file the file; null if the entry is refused
 * @param refused the refusal; null if the entry is a file
 */
public record CorpusEntry(ListedFile file, Refused refused) {
  static CorpusEntry of(ListedFile file) {
    return new CorpusEntry(file, null);
  }

  static CorpusEntry refused(Refused refused) {
    return new CorpusEntry(null, refused);
  }
}

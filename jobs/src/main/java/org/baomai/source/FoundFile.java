package org.baomai.source;

/**
 * An entry of the corpus: a file, or what cannot be taken in.
 *
 * @param file the file; null if it is refused
 * @param refused why it is refused; null if it is not
 */
public record FoundFile(ListedFile file, Refused refused) {
  static FoundFile of(ListedFile file) {
    return new FoundFile(file, null);
  }

  static FoundFile refused(Refused refused) {
    return new FoundFile(null, refused);
  }
}

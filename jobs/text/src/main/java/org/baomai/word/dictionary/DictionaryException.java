package org.baomai.word.dictionary;

/** A dictionary or list of stop words cannot be used; the message names file and line. */
public final class DictionaryException extends RuntimeException {
  public DictionaryException(String message) {
    super(message);
  }
}

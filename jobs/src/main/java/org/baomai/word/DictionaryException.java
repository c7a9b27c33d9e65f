package org.baomai.word;

/** A dictionary or list of stop words cannot be used; the message names file and line. */
public final class DictionaryException extends RuntimeException {
  DictionaryException(String message) {
    super(message);
  }
}

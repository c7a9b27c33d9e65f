package org.baomai.word.dictionary;

/**
 * Thrown when a dictionary, word list, training corpus or model cannot be used. The message names
 * the file, and the line where there is one.
 */
public final class DictionaryException extends RuntimeException {
  /** With a message for the user: what is wrong, where, and what to do. */
  public DictionaryException(String message) {
    super(message);
  }
}

package org.baomai.word;

/** The two layers of terms. */
public enum Layer {
  /** Words that do not overlap and cover the text. */
  WORD("word"),
  /** Dictionary terms of one or several words. They may overlap words and each other. */
  PHRASE("phrase");

  private final String label;

  Layer(String label) {
    this.label = label;
  }

  /** The name of the layer in the tables. */
  public String label() {
    return label;
  }
}

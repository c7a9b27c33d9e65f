package org.baomai.word;

/** The two layers of terms. */
public enum Layer {
  /** Words that do not overlap and cover the text. */
  WORD("word"),
  /** Terms of the dictionary, of one word or several, which may overlap words and each other. */
  PHRASE("phrase");

  private final String label;

  Layer(String label) {
    this.label = label;
  }

  /** As it stands in the tables. */
  public String label() {
    return label;
  }
}

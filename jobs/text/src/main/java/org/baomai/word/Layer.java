package org.baomai.word;

/** The layers of terms. */
public enum Layer {
  /** Words that do not overlap and cover the text. */
  WORD("word"),
  /** Dictionary terms of one or several words. They may overlap words and each other. */
  PHRASE("phrase"),
  /**
   * Words and dictionary terms of datelines, bylines, credits and jump marks. They are found by
   * concordance and counted nowhere.
   */
  BYLINE("byline");

  private final String label;

  Layer(String label) {
    this.label = label;
  }

  /** The name of the layer in the tables. */
  public String label() {
    return label;
  }
}

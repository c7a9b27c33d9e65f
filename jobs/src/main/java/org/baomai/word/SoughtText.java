package org.baomai.word;

/**
 * A text, looked for as it stands. Places may overlap: 哈哈 stands twice in 哈哈哈.
 *
 * @param folded the text, folded; never empty
 */
public record SoughtText(String folded) implements Sought {
  public SoughtText {
    if (folded.isEmpty()) {
      throw new IllegalArgumentException(
          "The text to look for is empty: give a character or more.");
    }
  }

  @Override
  public Found in(String text) {
    String where = Fold.fold(text);
    WholePlaces places = new WholePlaces(where);
    for (int at = where.indexOf(folded); at >= 0; at = where.indexOf(folded, at + 1)) {
      places.add(at, at + folded.length());
    }
    return new Found(places.all(), false);
  }
}

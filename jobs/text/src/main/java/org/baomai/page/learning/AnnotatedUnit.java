package org.baomai.page.learning;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.baomai.base.Span;

/**
 * A unit of an annotated page. All words are compared by {@link #compared}, and are given in that
 * form.
 *
 * @param kind the label of its kind, as in {@link org.baomai.page.UnitKind#label}; a label that is
 *     no kind of the parser is allowed
 * @param spans its spans in the text of the page, in code points, end exclusive
 * @param headlines the headline and its accepted variants; empty if it has none
 * @param titles kicker, headlines and subheadline
 * @param sectionHeads the headings inside its body
 */
public record AnnotatedUnit(
    String kind,
    List<Span> spans,
    List<String> headlines,
    List<String> titles,
    List<String> sectionHeads) {

  /** Copies the lists, so that a unit cannot change. */
  public AnnotatedUnit {
    spans = List.copyOf(spans);
    headlines = List.copyOf(headlines);
    titles = List.copyOf(titles);
    sectionHeads = List.copyOf(sectionHeads);
  }

  /**
   * Tests whether the unit is a story.
   *
   * @return true for articles and continuations
   */
  public boolean isStory() {
    return kind.equals("article") || kind.equals("continuation");
  }

  /**
   * Tests whether a headline is the annotated one.
   *
   * @param headline the words of a headline; empty for none
   * @return true if it is one of the accepted headlines, or if there is none and it is empty
   */
  public boolean accepts(String headline) {
    String words = compared(headline);
    return headlines.isEmpty() ? words.isEmpty() : headlines.contains(words);
  }

  /**
   * Normalises words for comparison.
   *
   * @param words the words of a heading
   * @return letters and digits only, NFKC, in lower case
   */
  public static String compared(String words) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(words, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}

package org.baomai.page;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.baomai.base.Sha256;

/**
 * The standing heads (固定栏目名、标语) of a corpus: headings that stand over one text after another, such
 * as the name of a column or the slogan of a public advertisement. A heading like this is hardly
 * ever the headline of the story below it.
 */
public final class StandingHeads implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No standing heads. */
  public static final StandingHeads NONE = new StandingHeads(List.of());

  private final TreeSet<String> words;

  private StandingHeads(Collection<String> words) {
    this.words = new TreeSet<>(words);
  }

  /**
   * Combines standing heads.
   *
   * @param words the words of each, as {@link HeadingSighting#words} has them
   */
  public static StandingHeads of(Collection<String> words) {
    return new StandingHeads(words);
  }

  /**
   * Tests whether a heading is one of them.
   *
   * @param heading the words of a heading, without blanks
   */
  public boolean contains(String heading) {
    return words.contains(heading);
  }

  /**
   * Selects those that are on a page.
   *
   * @param headings the headings of the page
   * @return the standing heads among them
   */
  public StandingHeads among(Collection<HeadingSighting> headings) {
    return new StandingHeads(
        headings.stream().map(HeadingSighting::words).filter(words::contains).toList());
  }

  /** Tests whether there are none. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * Returns their words.
   *
   * @return in code unit order, each once
   */
  public List<String> words() {
    return List.copyOf(words);
  }

  /**
   * Digests their words.
   *
   * @return the SHA-256, 64 hexadecimal digits
   */
  public String digest() {
    return Sha256.of(String.join("\n", words));
  }
}

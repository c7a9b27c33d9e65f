package org.baomai.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnclosedOccurrencesTest {
  private static ArticleTerm term(String term, int... bounds) {
    List<ArticleTerm.Occurrence> places = new ArrayList<>();
    for (int at = 0; at < bounds.length; at += 2) {
      places.add(new ArticleTerm.Occurrence("body", bounds[at], bounds[at + 1]));
    }
    return new ArticleTerm(Layer.WORD, term, "n", places);
  }

  @Test
  void countsOccurrencesInsideLongerTerms() {
    // 发展新质生产力，生产力和质: 0..7, 8..11, 12..13
    ArticleTerm longer = term("新质生产力", 2, 7);
    ArticleTerm longest = term("发展新质生产力", 0, 7);
    ArticleTerm part = term("质", 3, 4, 12, 13);
    ArticleTerm end = term("生产力", 4, 7, 8, 11);
    ArticleTerm headline =
        new ArticleTerm(
            Layer.WORD, "质", "n", List.of(new ArticleTerm.Occurrence("headline", 3, 4)));
    EnclosedOccurrences enclosed =
        EnclosedOccurrences.in(List.of(part, end, longer, longest, headline));

    assertThat(enclosed.of(part)).isEqualTo(1);
    assertThat(enclosed.of(end)).isEqualTo(1);
    assertThat(enclosed.of(longer)).isEqualTo(1);
    assertThat(enclosed.of(longest)).isZero();
    assertThat(enclosed.of(headline)).as("another field").isZero();
  }

  @Test
  void theSameWordsInBothLayersDoNotEncloseEachOther() {
    ArticleTerm word = term("渡口", 0, 2);
    ArticleTerm phrase =
        new ArticleTerm(Layer.PHRASE, "渡口", "n", List.of(new ArticleTerm.Occurrence("body", 0, 2)));
    EnclosedOccurrences enclosed = EnclosedOccurrences.in(List.of(word, phrase));
    assertThat(enclosed.of(word)).isZero();
    assertThat(enclosed.of(phrase)).isZero();
  }

  /** Compares with all pairs. */
  @Test
  void agreesWithComparingAllPairs() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      List<ArticleTerm> terms = new ArrayList<>();
      for (int number = 0; number < 1 + random.nextInt(6); number++) {
        int start = random.nextInt(10);
        int again = random.nextInt(10);
        terms.add(
            term(
                "t" + number,
                start,
                start + 1 + random.nextInt(5),
                again,
                again + 1 + random.nextInt(5)));
      }
      EnclosedOccurrences enclosed = EnclosedOccurrences.in(terms);
      for (ArticleTerm term : terms) {
        assertThat(enclosed.of(term)).as("seed " + seed).isEqualTo(byPairs(term, terms));
      }
    }
  }

  private static int byPairs(ArticleTerm term, List<ArticleTerm> all) {
    int count = 0;
    for (ArticleTerm.Occurrence at : term.occurrences()) {
      boolean inside =
          all.stream()
              .flatMap(other -> other.occurrences().stream())
              .anyMatch(
                  other ->
                      other.start() <= at.start()
                          && other.end() >= at.end()
                          && other.end() - other.start() > at.end() - at.start());
      count += inside ? 1 : 0;
    }
    return count;
  }
}

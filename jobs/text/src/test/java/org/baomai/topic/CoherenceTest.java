package org.baomai.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The presence matrices come from Palmetto's tests: one row per term, one column per document. */
class CoherenceTest {
  @ParameterizedTest
  @CsvSource({
    // ab: ln(2/3 / (1·2/3)) = 0; ac: 0; bc: ln(2/3 / (4/9)) / −ln(2/3) = 1
    "111, 011, 011, 0.3333333333",
    // every pair: ln(1/3 / (4/9)) / −ln(1/3) = ln(3/4) / ln 3
    "011, 101, 110, -0.2618595071",
    // ab and ac: ln(1/4 / (1/4·1/2)) / ln 4 = 1/2; bc: ln(1/4 / (1/2·1/2)) = 0
    "0001, 0101, 0011, 0.3333333333",
    // never co-occur: −1 by definition
    "100, 010, 001, -1",
    // always co-occur, but not in every document: 1
    "100, 100, 100, 1",
    // in every document: co-occurrence carries no information
    "111, 111, 111, 0",
    // c is in no document: ab 1, ac −1, bc −1
    "100, 100, 000, -0.3333333333",
  })
  void npmi(String a, String b, String c, double expected) {
    assertThat(Coherence.npmi(List.of("a", "b", "c"), presence(a, b, c)))
        .isCloseTo(expected, within(1e-8));
  }

  @ParameterizedTest
  @CsvSource({
    // b|a: ln 2/3; c|a: ln 2/3; c|b: ln 1
    "111, 011, 011, -0.2703101",
    // each ln 1/2
    "011, 101, 110, -0.6931472",
    // b|a and c|a: ln 1; c|b: ln 1/2
    "0001, 0101, 0011, -0.2310491",
    // c|a, c|b and b|a never: −∞ without smoothing
    "100, 010, 001, -Infinity",
    // nothing to condition on
    "000, 010, 001, NaN",
  })
  void umassWithoutSmoothing(String a, String b, String c, double expected) {
    double found = Coherence.umass(List.of("a", "b", "c"), presence(a, b, c), 0);

    if (Double.isFinite(expected)) {
      assertThat(found).isCloseTo(expected, within(5e-8));
    } else {
      assertThat(found).isEqualTo(Double.valueOf(expected));
    }
  }

  @Test
  void umassWithTheSmoothingOfMimno() {
    // b|a: ln (2+1)/3; c|a: ln (2+1)/3; c|b: ln (2+1)/2
    assertThat(Coherence.umass(List.of("a", "b", "c"), presence("111", "011", "011")))
        .isCloseTo(Math.log(1.5) / 3, within(1e-12));
  }

  @Test
  void orderMattersForUmassOnly() {
    DocumentFrequencies occurrences = presence("0001", "0101", "0011");

    assertThat(Coherence.npmi(List.of("c", "b", "a"), occurrences))
        .isCloseTo(Coherence.npmi(List.of("a", "b", "c"), occurrences), within(1e-12));
    assertThat(Coherence.umass(List.of("c", "b", "a"), occurrences))
        .isLessThan(Coherence.umass(List.of("a", "b", "c"), occurrences));
  }

  @Test
  void isNanWithoutPairsOrDocuments() {
    assertThat(Coherence.npmi(List.of("a"), presence("1", "1", "1"))).isNaN();
    assertThat(Coherence.npmi(List.of("a", "b"), presence("", "", ""))).isNaN();
  }

  @Test
  void termsCountOncePerDocumentAndMustBeIndexed() {
    DocumentSets sets =
        DocumentSets.of(
            List.of(List.of("潮汐", "潮汐", "码头"), List.of("码头")), Set.of("潮汐", "码头", "灯塔"));

    assertThat(sets.documents()).isEqualTo(2);
    assertThat(sets.with("潮汐")).isEqualTo(1);
    assertThat(sets.with("灯塔")).isZero();
    assertThat(sets.withBoth("码头", "潮汐")).isEqualTo(1);
    assertThat(sets.with("潮汐")).isEqualTo(1); // counting pairs does not change the sets
    assertThatThrownBy(() -> sets.with("渔船"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("渔船");
  }

  private static DocumentFrequencies presence(String a, String b, String c) {
    List<List<String>> documents = new ArrayList<>();
    for (int document = 0; document < a.length(); document++) {
      List<String> terms = new ArrayList<>();
      for (String row : List.of("a" + a, "b" + b, "c" + c)) {
        if (row.charAt(document + 1) == '1') {
          terms.add(row.substring(0, 1));
        }
      }
      documents.add(terms);
    }
    return DocumentSets.of(documents, Set.of("a", "b", "c"));
  }
}

package org.baomai.word.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.baomai.base.Fold;
import org.baomai.base.RandomText;
import org.baomai.base.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextQueryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "轮渡|轮渡停了，轮渡又开|0-2 5-7",
        "哈哈|哈哈哈|0-2 1-3",
        "3.5米|水位３．５米|2-6",
        "轮渡|輪渡停了|0-2",
        "渡|😀渡😀😀渡|1-2 4-5",
        "轮渡|没有船|''",
      })
  void findsEveryOccurrenceOfALiteralText(String text, String where, String spans) {
    assertThat(offsets(TextQuery.text(text).in(where))).isEqualTo(spans);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "水位.{0,3}米|水位涨到三米，水位退了|0-6",
        "轮渡|輪渡停了|0-2",
        "輪渡|轮渡停了|0-2",
        "（.*?）|渡口（南埠）停航|2-6",
        "[（）]|渡口（南埠）停航|2-3 5-6",
        "\\（南|渡口（南埠）停航|2-4",
        "\\Q（南\\E.|渡口（南埠）停航|2-5",
        "\\Q\\\\E.|路\\好|1-3",
        "\\d+|水位３５米|2-4",
        "渡*|渡口渡渡|0-1 2-4",
        "^|渡口|''",
        "渡$|渡口渡|2-3",
        "(?i)gdp|ＧＤＰ和gdp|0-3 4-7",
        // Half of a surrogate pair matches a negated class, but is not reported.
        "\\P{So}|😀渡😀|1-2",
        "[^渡]|😀渡😀|0-1 2-3",
      })
  void matchesAnExpressionAgainstTheFoldedText(String expression, String where, String spans) {
    assertThat(offsets(TextQuery.expression(expression).in(where))).isEqualTo(spans);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "水位[|character 3, at",
        "水位(米))涨|character 5, at",
        "水位(|at its end",
        "*米|character 1, at",
      })
  void errorOfAnInvalidExpressionNamesThePosition(String expression, String position) {
    assertThatThrownBy(() -> TextQuery.expression(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(expression)
        .hasMessageContaining(position);
  }

  @Test
  void refusesAnEmptyQuery() {
    assertThatThrownBy(() -> TextQuery.text("")).hasMessageContaining("empty");
    assertThatThrownBy(() -> TextQuery.expression("")).hasMessageContaining("empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(.+)+#", "(.*)*#", "(水|.)*#", "(.|水)+#", "(?:.*,){12}#", ".*.*.*.*.*#"})
  void stopsAnExpressionThatTakesTooManySteps(String expression) {
    String text = "水位涨了，船停了。".repeat(800);
    TextQuery sought = TextQuery.expression(expression);
    QueryMatches found =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> sought.in(text));
    assertThat(found.incomplete()).isTrue();
  }

  @Test
  void keepsMatchesFoundBeforeTheSearchStops() {
    QueryMatches found = TextQuery.expression("^船|(水+)+#").in("船" + "水".repeat(2_000));
    assertThat(found.incomplete()).isTrue();
    assertThat(found.spans()).containsExactly(new Span(0, 1));
  }

  @Test
  void completesOrdinaryExpressionsOnLongText() {
    String text = "水位涨到三米，轮渡停了一天。\n".repeat(5_000);
    for (String expression : List.of("水位.{0,6}米", "(?<=到).*渡", "(轮渡|水位)[^。]*天", ".*停.*")) {
      QueryMatches found = TextQuery.expression(expression).in(text);
      assertThat(found.incomplete()).as(expression).isFalse();
      assertThat(found.spans()).as(expression).hasSize(5_000);
    }
  }

  @Test
  void findsEveryOccurrenceInRandomText() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      int[] text = RandomText.of(random, 1 + random.nextInt(60)).codePoints().toArray();
      int start = random.nextInt(text.length);
      int length = 1 + random.nextInt(Math.min(3, text.length - start));
      String whole = new String(text, 0, text.length);
      String piece = new String(text, start, length);
      List<Span> expected = new ArrayList<>();
      int[] folded = Fold.fold(whole).codePoints().toArray();
      int[] foldedPiece = Fold.fold(piece).codePoints().toArray();
      for (int at = 0; at + length <= folded.length; at++) {
        if (Arrays.equals(folded, at, at + length, foldedPiece, 0, length)) {
          expected.add(new Span(at, at + length));
        }
      }
      assertThat(TextQuery.text(piece).in(whole).spans()).as("seed " + seed).isEqualTo(expected);
      assertThat(TextQuery.expression(Pattern.quote(piece)).in(whole).spans())
          .as("seed " + seed)
          .isNotEmpty()
          .isSubsetOf(expected);
    }
  }

  private static String offsets(QueryMatches found) {
    StringBuilder offsets = new StringBuilder();
    for (Span span : found.spans()) {
      offsets
          .append(offsets.isEmpty() ? "" : " ")
          .append(span.start())
          .append('-')
          .append(span.end());
    }
    assertThat(found.incomplete()).isFalse();
    return offsets.toString();
  }
}

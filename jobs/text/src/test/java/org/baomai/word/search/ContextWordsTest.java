package org.baomai.word.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.baomai.base.RandomText;
import org.baomai.base.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextWordsTest {
  /* Words are separated by blanks; punctuation at the end of a word does not belong to it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "水位 又 涨 了。 水位 退 后 通航|水位|2|又 涨 退 后",
        "水位 又 涨 了。 水位 退 后 通航|水位|1|又 退",
        "水位 又 涨 了。 水位 退 后 通航|水位|99|又 涨 了 退 后 通航",
        // a word near two positions counts once; a word that is part of a position is not near
        "水位 高 水位 低|水位|1|高 低",
        // punctuation inside a sentence is not counted and does not end it
        "昨天， 老 船工， 轮渡 停，  了 吗|轮渡|2|老 船工 停 了",
        // words that overlap the position are part of it
        "县 里 防汛 救灾 队 来 了|汛救|1|里 队",
        "停 航 轮渡|没有|3|''",
      })
  void findsTheWordsWithinTheSentence(String line, String sought, int width, String near) {
    String text = line;
    List<Span> words = words(text);
    List<Span> positions = TextQuery.text(sought).in(text.replace(" ", "")).spans();
    // Words and positions refer to the text without blanks.
    List<Span> close = words(text, true);
    ContextWords neighbours = ContextWords.of(text.replace(" ", ""), close, positions, width);
    List<String> found = new ArrayList<>();
    neighbours.near().stream().forEach(i -> found.add(cut(text, words.get(i))));
    assertThat(String.join(" ", found)).isEqualTo(near);
    assertThat(neighbours.near().intersects(neighbours.inside())).isFalse();
  }

  @Test
  void refusesAWidthOfZero() {
    assertThatThrownBy(() -> ContextWords.of("水位", List.of(), List.of(), 0))
        .hasMessageContaining("give 1 or more");
    assertThat(ContextWords.of("水位", List.of(), List.of(new Span(0, 2)), Integer.MAX_VALUE).near())
        .isEqualTo(new BitSet());
  }

  /* A word is near if it overlaps no position, is in the sentence of one, and fewer than "width" words are between. */
  @Test
  void agreesWithTheDefinitionOnRandomText() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      String text = RandomText.of(random, 1 + random.nextInt(80));
      int length = text.codePointCount(0, text.length());
      List<Span> words = randomSpans(random, length);
      List<Span> positions = randomSpans(random, length).stream().limit(3).toList();
      int width = 1 + random.nextInt(4);
      ContextWords neighbours = ContextWords.of(text, words, positions, width);
      for (int i = 0; i < words.size(); i++) {
        Span word = words.get(i);
        boolean inside = positions.stream().anyMatch(position -> overlap(word, position));
        int index = i;
        boolean near =
            !inside
                && positions.stream()
                    .anyMatch(position -> isNear(text, words, index, position, width));
        assertThat(neighbours.inside().get(i)).as("seed %d, word %d", seed, i).isEqualTo(inside);
        assertThat(neighbours.near().get(i)).as("seed %d, word %d", seed, i).isEqualTo(near);
      }
    }
  }

  private static boolean isNear(
      String text, List<Span> words, int index, Span position, int width) {
    Span word = words.get(index);
    Span sentence = Sentences.around(text, position.start(), position.end());
    boolean before = word.end() <= position.start();
    long between =
        words.stream()
            .filter(
                other ->
                    before
                        ? other.start() > word.start() && other.end() <= position.start()
                        : other.start() >= position.end() && other.start() < word.start())
            .count();
    return word.start() >= sentence.start() && word.end() <= sentence.end() && between < width;
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /** Spans in order, not empty, without overlaps. */
  private static List<Span> randomSpans(Random random, int length) {
    List<Span> spans = new ArrayList<>();
    int at = random.nextInt(3);
    while (at < length) {
      int end = Math.min(length, at + 1 + random.nextInt(3));
      spans.add(new Span(at, end));
      at = end + random.nextInt(3);
    }
    return spans;
  }

  private static List<Span> words(String line) {
    return words(line, false);
  }

  private static List<Span> words(String line, boolean withoutBlanks) {
    List<Span> words = new ArrayList<>();
    int blanks = 0;
    int start = 0;
    for (int at = 0; at <= line.length(); at++) {
      boolean letter = at < line.length() && Character.isLetter(line.charAt(at));
      if (!letter) {
        int less = withoutBlanks ? blanks : 0;
        if (at > start) {
          words.add(new Span(start - less, at - less));
        }
        blanks += at < line.length() && line.charAt(at) == ' ' ? 1 : 0;
        start = at + 1;
      }
    }
    return words;
  }

  private static String cut(String text, Span span) {
    return text.substring(span.start(), span.end());
  }
}

package org.baomai.page.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baomai.base.Characters;
import org.baomai.base.Span;
import org.baomai.page.MapPiece;
import org.baomai.page.PageReading;
import org.baomai.page.Unit;
import org.baomai.page.text.PageText;

/** What must hold for every page whatever it holds. */
public final class PageChecks {

  private PageChecks() {}

  /** Reads a page and checks its spans, its maps and its order. */
  public static PageReading check(String page) {
    PageReading reading = new BeamPageReader().read(page);
    check(page, reading.units());
    return reading;
  }

  /** Checks the spans, the maps and the order of a page's units. */
  public static void check(String page, List<Unit> read) {
    int[] text = page.codePoints().toArray();
    int[] units = new int[text.length];
    int first = -1;
    for (Unit unit : read) {
      assertThat(unit.ordinal()).isEqualTo(read.indexOf(unit));
      assertThat(unit.confidence()).isBetween(0.0, 1.0);
      for (Span span : unit.spans()) {
        for (int offset = span.start(); offset < span.end(); offset++) {
          units[offset]++;
        }
      }
      int start = unit.spans().stream().mapToInt(Span::start).min().orElseThrow();
      assertThat(start).isGreaterThan(first);
      first = start;
      checkMap(unit.body(), unit.bodyMap(), unit, text);
      checkMap(unit.headline(), unit.headlineMap(), unit, text);
    }
    for (int offset = 0; offset < text.length; offset++) {
      int expected = PageText.isBlank(text[offset]) ? Math.min(1, units[offset]) : 1;
      assertThat(units[offset]).as("units that hold offset %d", offset).isEqualTo(expected);
    }
  }

  private static void checkMap(String field, List<MapPiece> map, Unit unit, int[] text) {
    int[] words = field.codePoints().toArray();
    int next = 0;
    for (MapPiece piece : map) {
      checkInserted(words, next, piece.offset());
      for (int i = 0; i < piece.length(); i++) {
        int word = words[piece.offset() + i];
        int printed = text[piece.pageOffset() + i];
        assertThat(word).as("offset %d", piece.offset() + i).isIn(readings(printed));
      }
      boolean within =
          unit.spans().stream()
              .anyMatch(
                  span ->
                      span.start() <= piece.pageOffset()
                          && piece.pageOffset() + piece.length() <= span.end());
      assertThat(within).as("%s is in the unit's spans", piece).isTrue();
      next = piece.offset() + piece.length();
    }
    checkInserted(words, next, words.length);
  }

  /** What a printed character may be read as: itself, or a mark of one width and with its side. */
  private static List<Integer> readings(int printed) {
    return switch (printed) {
      case ',' -> List.of((int) ',', (int) '，');
      case ';' -> List.of((int) ';', (int) '；');
      case ':' -> List.of((int) ':', (int) '：');
      case '?' -> List.of((int) '?', (int) '？');
      case '!' -> List.of((int) '!', (int) '！');
      case '(' -> List.of((int) '(', (int) '（');
      case ')' -> List.of((int) ')', (int) '）');
      case '"' -> List.of((int) '"', (int) '“', (int) '”');
      case '\'' -> List.of((int) '\'', (int) '‘', (int) '’');
      default -> List.of(printed, Characters.usual(printed));
    };
  }

  private static void checkInserted(int[] words, int from, int to) {
    for (int offset = from; offset < to; offset++) {
      assertThat(words[offset]).as("inserted at %d", offset).isIn((int) '\n', (int) ' ');
    }
  }
}

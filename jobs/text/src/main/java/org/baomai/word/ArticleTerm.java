package org.baomai.word;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baomai.base.Span;

/**
 * A term of an article with all its occurrences.
 *
 * @param layer the layer that the term belongs to; the same text may be a term of several
 * @param term the term, folded: width and traditional characters normalised
 * @param pos its most frequent part of speech in the article; of tied ones the first in
 *     alphabetical order
 * @param occurrences at least one; those in the headline come first, then those in the body, each
 *     in text order
 */
public record ArticleTerm(Layer layer, String term, String pos, List<Occurrence> occurrences)
    implements Serializable {

  private static final String PUNCTUATION = "w";

  /**
   * One occurrence of a term.
   *
   * @param field {@code headline} or {@code body}
   * @param start 0-based offset of its first code point in the field
   * @param end offset behind its last code point
   */
  public record Occurrence(String field, int start, int end) implements Serializable {}

  /** Copies the list of occurrences. */
  public ArticleTerm {
    occurrences = List.copyOf(occurrences);
  }

  /**
   * A headline or body.
   *
   * @param name {@code headline} or {@code body}
   * @param text its text; null or empty if there is none
   * @param marks the spans of its datelines, bylines, credits and jump marks, in text order,
   *     without overlap
   */
  public record Field(String name, String text, List<Span> marks) {
    /** Copies the spans. */
    public Field {
      marks = List.copyOf(marks);
    }
  }

  /**
   * Segments an article without marks; see {@link #of(List, Segmenter)}.
   *
   * @param headline the headline; null or empty if there is none
   * @param body the body; null or empty if there is none
   */
  public static List<ArticleTerm> of(String headline, String body, Segmenter segmenter) {
    return of(
        List.of(new Field("headline", headline, List.of()), new Field("body", body, List.of())),
        segmenter);
  }

  /**
   * Segments an article and groups its tokens by layer and term. Punctuation is left out. Marks and
   * the text between them are segmented separately, so that no token crosses a border; all tokens
   * of marks are of the layer {@link Layer#BYLINE}.
   *
   * @param fields the headline and the body
   * @return the terms, words before phrases, each layer sorted by term; empty without any text
   * @throws IndexOutOfBoundsException if a mark is not inside its text
   */
  public static List<ArticleTerm> of(List<Field> fields, Segmenter segmenter) {
    Map<Layer, Map<String, Collected>> byTerm = new EnumMap<>(Layer.class);
    for (Layer layer : Layer.values()) {
      byTerm.put(layer, new HashMap<>());
    }
    for (Field field : fields) {
      if (field.text() != null && !field.text().isEmpty()) {
        collect(field, segmenter, byTerm);
      }
    }
    List<ArticleTerm> terms = new ArrayList<>();
    byTerm.forEach(
        (layer, collected) ->
            collected.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> terms.add(entry.getValue().term(layer, entry.getKey()))));
    return terms;
  }

  private static void collect(
      Field field, Segmenter segmenter, Map<Layer, Map<String, Collected>> byTerm) {
    String text = field.text();
    int at = 0;
    int codePoints = 0;
    for (Span mark : field.marks()) {
      int start = text.offsetByCodePoints(at, mark.start() - codePoints);
      int end = text.offsetByCodePoints(start, mark.end() - mark.start());
      for (Token token : segmenter.segment(text.substring(at, start))) {
        add(field, token, token.layer(), codePoints, byTerm);
      }
      for (Token token : segmenter.segment(text.substring(start, end))) {
        add(field, token, Layer.BYLINE, mark.start(), byTerm);
      }
      at = end;
      codePoints = mark.end();
    }
    for (Token token : segmenter.segment(text.substring(at))) {
      add(field, token, token.layer(), codePoints, byTerm);
    }
  }

  private static void add(
      Field field,
      Token token,
      Layer layer,
      int offset,
      Map<Layer, Map<String, Collected>> byTerm) {
    if (!token.pos().equals(PUNCTUATION)) {
      byTerm
          .get(layer)
          .computeIfAbsent(token.term(), term -> new Collected())
          .add(field.name(), token, offset);
    }
  }

  private static final class Collected {
    private final List<Occurrence> occurrences = new ArrayList<>(2);
    private final List<String> partsOfSpeech = new ArrayList<>(2);

    /** Adds an occurrence; a word of a mark may be a phrase at the same place. */
    void add(String field, Token token, int offset) {
      Occurrence found = new Occurrence(field, offset + token.start(), offset + token.end());
      if (token.layer() == Layer.WORD || !occurrences.contains(found)) {
        occurrences.add(found);
        partsOfSpeech.add(token.pos());
      }
    }

    ArticleTerm term(Layer layer, String term) {
      return new ArticleTerm(layer, term, mostFrequentPos(), occurrences);
    }

    private String mostFrequentPos() {
      String first = partsOfSpeech.get(0);
      if (partsOfSpeech.stream().allMatch(first::equals)) {
        return first;
      }
      TreeMap<String, Integer> counts = new TreeMap<>();
      partsOfSpeech.forEach(pos -> counts.merge(pos, 1, Integer::sum));
      int most = Collections.max(counts.values());
      return counts.keySet().stream()
          .filter(pos -> counts.get(pos) == most)
          .findFirst()
          .orElseThrow();
    }
  }
}

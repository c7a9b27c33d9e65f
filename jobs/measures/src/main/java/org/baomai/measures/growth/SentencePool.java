package org.baomai.measures.growth;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The sentences of a month and the frames of its articles. The sentences can be redistributed, each
 * once, which gives new texts of the same words in the same month. Headline sentences stay in
 * headlines, body sentences in bodies.
 */
final class SentencePool implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ENDS = "。！？；\n";

  /**
   * A sentence.
   *
   * @param text the sentence, end mark included
   * @param terms numbers of the terms in it
   * @param starts start of each term, as code point offset in the sentence
   * @param ends end of each term, exclusive
   */
  record Sentence(String text, int[] terms, int[] starts, int[] ends) implements Serializable {}

  /** An article to be filled, with the number of sentences of its headline and body. */
  record Frame(String newspaper, LocalDate date, String kind, int headlines, int sentences)
      implements Serializable {}

  /** A new article. */
  record Dealt(Frame frame, List<Sentence> headline, List<Sentence> body) {}

  /** A term at its position in an article, in code points of its field. */
  record Place(int term, int start, int end) {}

  private final List<Frame> frames = new ArrayList<>();
  private final List<Sentence> headlines = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();

  /** Adds the sentences of an article and its frame. */
  void add(
      String newspaper,
      LocalDate date,
      String kind,
      String headline,
      List<Place> headlinePlaces,
      String body,
      List<Place> bodyPlaces) {
    List<Sentence> ofHeadline = cut(headline, headlinePlaces);
    List<Sentence> ofBody = cut(body, bodyPlaces);
    frames.add(new Frame(newspaper, date, kind, ofHeadline.size(), ofBody.size()));
    headlines.addAll(ofHeadline);
    sentences.addAll(ofBody);
  }

  /** All articles of the month, filled with shuffled sentences. */
  List<Dealt> deal(long seed) {
    Random random = new Random(seed);
    List<Sentence> mixedHeadlines = new ArrayList<>(headlines);
    List<Sentence> mixed = new ArrayList<>(sentences);
    Collections.shuffle(mixedHeadlines, random);
    Collections.shuffle(mixed, random);
    List<Dealt> dealt = new ArrayList<>();
    int headline = 0;
    int sentence = 0;
    for (Frame frame : frames) {
      dealt.add(
          new Dealt(
              frame,
              mixedHeadlines.subList(headline, headline + frame.headlines()),
              mixed.subList(sentence, sentence + frame.sentences())));
      headline += frame.headlines();
      sentence += frame.sentences();
    }
    return dealt;
  }

  /**
   * Splits a text into sentences, end marks included. A term belongs to the sentence in which it
   * starts.
   */
  static List<Sentence> cut(String text, List<Place> places) {
    if (text == null) {
      return List.of();
    }
    int[] points = text.codePoints().toArray();
    TreeMap<Integer, List<Place>> byStart = new TreeMap<>();
    int from = 0;
    for (int at = 0; at < points.length; at++) {
      if (at == points.length - 1 || ENDS.indexOf(points[at]) >= 0) {
        byStart.put(from, new ArrayList<>());
        from = at + 1;
      }
    }
    for (Place place : places) {
      byStart.floorEntry(place.start()).getValue().add(place);
    }
    List<Sentence> cut = new ArrayList<>();
    for (Map.Entry<Integer, List<Place>> entry : byStart.entrySet()) {
      int start = entry.getKey();
      Integer next = byStart.higherKey(start);
      int end = next == null ? points.length : next;
      List<Place> inside = entry.getValue();
      cut.add(
          new Sentence(
              new String(points, start, end - start),
              inside.stream().mapToInt(Place::term).toArray(),
              inside.stream().mapToInt(place -> place.start() - start).toArray(),
              inside.stream().mapToInt(place -> place.end() - start).toArray()));
    }
    return cut;
  }
}

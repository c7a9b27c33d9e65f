package org.baomai.measures.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page with manually annotated units.
 *
 * @param file file name of the page
 * @param text its text
 * @param units its annotated units
 * @param unitOf the index of the unit of each code point; −1 for none
 */
record GoldPage(String file, String text, List<GoldUnit> units, int[] unitOf) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * An annotated unit.
   *
   * @param kind label of its kind
   * @param headline the headline and its accepted variants, empty if it has none
   * @param titles text of kicker, headline and subheadline
   * @param sectionHeads text of its section heads
   */
  record GoldUnit(
      String kind, List<String> headline, List<String> titles, List<String> sectionHeads) {

    boolean isStory() {
      return kind.equals("article") || kind.equals("continuation");
    }
  }

  /** The annotated pages of a folder, sorted by name. */
  static List<GoldPage> read(Path pages, Path gold) throws IOException {
    try (Stream<Path> files = Files.list(gold)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> readOne(pages, file))
          .toList();
    }
  }

  private static GoldPage readOne(Path pages, Path file) {
    try {
      JsonNode json = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
      String name = json.get("file").asText();
      String text = Files.readString(pages.resolve(name), StandardCharsets.UTF_8);
      int[] unitOf = new int[text.codePointCount(0, text.length())];
      Arrays.fill(unitOf, -1);
      List<GoldUnit> units = new ArrayList<>();
      for (JsonNode unit : json.get("units")) {
        for (JsonNode span : unit.get("spans")) {
          Arrays.fill(
              unitOf,
              span.get(0).asInt(),
              Math.min(span.get(1).asInt(), unitOf.length),
              units.size());
        }
        units.add(unit(unit));
      }
      return new GoldPage(name, text, units, unitOf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldUnit unit(JsonNode unit) {
    List<String> headline = words(unit, "headline");
    List<String> titles = new ArrayList<>(words(unit, "kicker"));
    titles.addAll(headline);
    titles.addAll(words(unit, "subheadline"));
    titles.addAll(words(unit, "headline_variants"));
    if (!headline.isEmpty()) {
      headline.addAll(words(unit, "headline_variants"));
    }
    return new GoldUnit(unit.get("kind").asText(), headline, titles, words(unit, "section_heads"));
  }

  private static List<String> words(JsonNode unit, String field) {
    List<String> words = new ArrayList<>();
    JsonNode value = unit.path(field);
    if (value.isArray()) {
      value.forEach(word -> words.add(compared(word.asText())));
    } else if (value.isTextual() && !value.asText().isBlank()) {
      words.add(compared(value.asText()));
    }
    return words;
  }

  /** Normalises a headline for comparison: letters and digits only, NFKC, in lower case. */
  static String compared(String words) {
    StringBuilder letters = new StringBuilder();
    java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKC)
        .toLowerCase(java.util.Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}

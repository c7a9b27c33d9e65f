package org.baomai.measures.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baomai.base.Span;
import org.baomai.page.learning.AnnotatedPage;
import org.baomai.page.learning.AnnotatedUnit;

/** Reads pages whose units were annotated by hand, from the JSON files of the article scorer. */
final class GoldPages {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldPages() {}

  /** The annotated pages of a folder, sorted by name. */
  static List<AnnotatedPage> read(Path pages, Path gold) throws IOException {
    try (Stream<Path> files = Files.list(gold)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> readOne(pages, file))
          .toList();
    }
  }

  private static AnnotatedPage readOne(Path pages, Path file) {
    try {
      JsonNode json = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
      String name = json.get("file").asText();
      String text = Files.readString(pages.resolve(name), StandardCharsets.UTF_8);
      int length = text.codePointCount(0, text.length());
      List<AnnotatedUnit> units = new ArrayList<>();
      json.get("units").forEach(unit -> units.add(unit(unit, length)));
      return new AnnotatedPage(name, text, units);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AnnotatedUnit unit(JsonNode unit, int length) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode span : unit.get("spans")) {
      int end = Math.min(span.get(1).asInt(), length);
      if (span.get(0).asInt() < end) {
        spans.add(new Span(span.get(0).asInt(), end));
      }
    }
    List<String> headlines = words(unit, "headline");
    List<String> titles = new ArrayList<>(words(unit, "kicker"));
    titles.addAll(headlines);
    titles.addAll(words(unit, "subheadline"));
    titles.addAll(words(unit, "headline_variants"));
    if (!headlines.isEmpty()) {
      headlines.addAll(words(unit, "headline_variants"));
    }
    return new AnnotatedUnit(
        unit.get("kind").asText(), spans, headlines, titles, words(unit, "section_heads"));
  }

  private static List<String> words(JsonNode unit, String field) {
    List<String> words = new ArrayList<>();
    JsonNode value = unit.path(field);
    if (value.isArray()) {
      value.forEach(word -> words.add(AnnotatedUnit.compared(word.asText())));
    } else if (value.isTextual() && !value.asText().isBlank()) {
      words.add(AnnotatedUnit.compared(value.asText()));
    }
    return words;
  }
}

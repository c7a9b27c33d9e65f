package org.baomai.source.override;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.baomai.base.Span;
import org.baomai.source.path.IsoDate;

/** Parses one line of the overrides file. */
final class OverrideLine {
  private static final List<String> FIELDS =
      List.of("page", "date", "span", "spans", "unit", "kind", "headline", "note");
  private static final Pattern PAGE_ID = Pattern.compile("[0-9a-f]{64}");
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final Collection<String> kinds;

  OverrideLine(Collection<String> kinds) {
    this.kinds = kinds;
  }

  PageOverride read(long line, String text) throws OverrideSyntaxException {
    JsonNode object = object(text);
    PageOverride override =
        new PageOverride(
            line,
            page(object),
            date(object),
            spans(object),
            unit(object),
            kind(object),
            string(object, "headline"),
            string(object, "note"));
    requireOneForm(override);
    return override;
  }

  private static JsonNode object(String text) throws OverrideSyntaxException {
    JsonNode node;
    try {
      node = JSON.readValue(text);
    } catch (JsonProcessingException broken) {
      throw new OverrideSyntaxException(
          "the line is not valid JSON ("
              + broken.getOriginalMessage().lines().findFirst().orElse("")
              + "); check its quotation marks, commas and brackets.");
    }
    if (!node.isObject()) {
      throw new OverrideSyntaxException(
          "the line is not a JSON object; write {\"page\": …} on one line.");
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!FIELDS.contains(name)) {
        throw new OverrideSyntaxException(
            "the field \""
                + name
                + "\" is unknown; the known fields are "
                + String.join(", ", FIELDS)
                + ".");
      }
    }
    return node;
  }

  private static void requireOneForm(PageOverride override) throws OverrideSyntaxException {
    boolean ofUnit = override.unit() || override.kind() != null || override.headline() != null;
    if (override.date() != null && (ofUnit || !override.spans().isEmpty())) {
      throw new OverrideSyntaxException(
          "a date applies to the whole page; put it on a separate line, without span, unit, kind and"
              + " headline.");
    }
    if (override.date() == null && !ofUnit) {
      throw new OverrideSyntaxException(
          "the line corrects nothing; add a date, or a span with kind or headline, or spans with"
              + " \"unit\": true.");
    }
    if (ofUnit && override.spans().isEmpty()) {
      throw new OverrideSyntaxException(
          "the line does not say which unit; add \"span\": [start, end], offsets into pages.text.");
    }
    if (override.spans().size() > 1 && !override.unit()) {
      throw new OverrideSyntaxException(
          "several spans set the boundary of a unit; add \"unit\": true, or point to the unit with"
              + " one span.");
    }
  }

  private static String page(JsonNode object) throws OverrideSyntaxException {
    String page = string(object, "page");
    if (page == null) {
      throw new OverrideSyntaxException("the line names no page; add \"page\" with the page_id.");
    }
    String id = page.strip().toLowerCase(Locale.ROOT);
    if (!PAGE_ID.matcher(id).matches()) {
      throw new OverrideSyntaxException(
          "the page \""
              + page
              + "\" is not a page_id; copy the 64 digits of the page_id from the table pages.");
    }
    return id;
  }

  private static LocalDate date(JsonNode object) throws OverrideSyntaxException {
    String date = string(object, "date");
    if (date == null) {
      return null;
    }
    return IsoDate.parse(date)
        .orElseThrow(() -> new OverrideSyntaxException(IsoDate.problem(date)));
  }

  private static List<Span> spans(JsonNode object) throws OverrideSyntaxException {
    JsonNode one = object.get("span");
    JsonNode several = object.get("spans");
    if (one != null && several != null) {
      throw new OverrideSyntaxException("the line has both span and spans; remove one of them.");
    }
    List<Span> spans = new ArrayList<>();
    if (one != null) {
      spans.add(span(one));
    }
    if (several != null) {
      if (!several.isArray() || several.isEmpty()) {
        throw new OverrideSyntaxException(
            "spans must be a list that is not empty, as in [[0, 90], [150, 200]].");
      }
      for (JsonNode span : several) {
        spans.add(span(span));
      }
    }
    return spans;
  }

  private static Span span(JsonNode node) throws OverrideSyntaxException {
    boolean twoNumbers = node.isArray() && node.size() == 2;
    if (twoNumbers && isOffset(node.get(0)) && isOffset(node.get(1))) {
      int start = node.get(0).intValue();
      int end = node.get(1).intValue();
      if (start >= 0 && end > start) {
        return new Span(start, end);
      }
    }
    throw new OverrideSyntaxException(
        node
            + " is not a span; write [start, end]: two whole numbers of at least 0, the end greater"
            + " than the start.");
  }

  private static boolean isOffset(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt();
  }

  private static boolean unit(JsonNode object) throws OverrideSyntaxException {
    JsonNode unit = object.get("unit");
    if (unit != null && !(unit.isBoolean() && unit.booleanValue())) {
      throw new OverrideSyntaxException("unit can only be true; leave it out otherwise.");
    }
    return unit != null;
  }

  private String kind(JsonNode object) throws OverrideSyntaxException {
    String kind = string(object, "kind");
    if (kind != null && !kinds.contains(kind)) {
      throw new OverrideSyntaxException(
          "the kind \""
              + kind
              + "\" is unknown; the known kinds are "
              + String.join(", ", kinds)
              + ".");
    }
    return kind;
  }

  private static String string(JsonNode object, String field) throws OverrideSyntaxException {
    JsonNode value = object.get(field);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      throw new OverrideSyntaxException(
          field + " must be a string in quotation marks, not " + value + ".");
    }
    return value.textValue();
  }
}

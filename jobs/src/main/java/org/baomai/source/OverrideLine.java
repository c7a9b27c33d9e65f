package org.baomai.source;

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

/** Reads one line of the file of overrides. */
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

  PageOverride read(long line, String text) throws OverrideFault {
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

  private static JsonNode object(String text) throws OverrideFault {
    JsonNode node;
    try {
      node = JSON.readValue(text);
    } catch (JsonProcessingException broken) {
      throw new OverrideFault(
          "this is no JSON; check its quotation marks, commas and brackets. ("
              + broken.getOriginalMessage().lines().findFirst().orElse("")
              + ")");
    }
    if (!node.isObject()) {
      throw new OverrideFault("this is no JSON object; write {\"page\": …} on one line.");
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!FIELDS.contains(name)) {
        throw new OverrideFault(
            "the field \""
                + name
                + "\" is not known; known are "
                + String.join(", ", FIELDS)
                + ".");
      }
    }
    return node;
  }

  private static void requireOneForm(PageOverride override) throws OverrideFault {
    boolean ofUnit = override.unit() || override.kind() != null || override.headline() != null;
    if (override.date() != null && (ofUnit || !override.spans().isEmpty())) {
      throw new OverrideFault(
          "a date is of the whole page; give it a line of its own, without span, unit, kind and"
              + " headline.");
    }
    if (override.date() == null && !ofUnit) {
      throw new OverrideFault(
          "it corrects nothing; give a date, or a span with kind or headline, or spans with"
              + " \"unit\": true.");
    }
    if (ofUnit && override.spans().isEmpty()) {
      throw new OverrideFault(
          "it does not tell which unit; add \"span\": [start, end], offsets into pages.text.");
    }
    if (override.spans().size() > 1 && !override.unit()) {
      throw new OverrideFault(
          "several spans are a boundary: add \"unit\": true, or name one place with span.");
    }
  }

  private static String page(JsonNode object) throws OverrideFault {
    String page = string(object, "page");
    if (page == null) {
      throw new OverrideFault("it names no page; add \"page\": the page_id.");
    }
    String id = page.strip().toLowerCase(Locale.ROOT);
    if (!PAGE_ID.matcher(id).matches()) {
      throw new OverrideFault(
          "the page \"" + page + "\" is no page_id: copy its 64 digits from the table pages.");
    }
    return id;
  }

  private static LocalDate date(JsonNode object) throws OverrideFault {
    String date = string(object, "date");
    if (date == null) {
      return null;
    }
    return GivenDate.parse(date).orElseThrow(() -> new OverrideFault(GivenDate.fault(date)));
  }

  private static List<Stretch> spans(JsonNode object) throws OverrideFault {
    JsonNode one = object.get("span");
    JsonNode several = object.get("spans");
    if (one != null && several != null) {
      throw new OverrideFault("it has span and spans; keep one.");
    }
    List<Stretch> spans = new ArrayList<>();
    if (one != null) {
      spans.add(stretch(one));
    }
    if (several != null) {
      if (!several.isArray() || several.isEmpty()) {
        throw new OverrideFault("spans must be a list, as in [[0, 90], [150, 200]].");
      }
      for (JsonNode span : several) {
        spans.add(stretch(span));
      }
    }
    return spans;
  }

  private static Stretch stretch(JsonNode node) throws OverrideFault {
    boolean twoNumbers = node.isArray() && node.size() == 2;
    if (twoNumbers && isOffset(node.get(0)) && isOffset(node.get(1))) {
      int start = node.get(0).intValue();
      int end = node.get(1).intValue();
      if (start >= 0 && end > start) {
        return new Stretch(start, end);
      }
    }
    throw new OverrideFault(
        node + " is no span; write [start, end], two whole numbers from 0, the end the greater.");
  }

  private static boolean isOffset(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt();
  }

  private static boolean unit(JsonNode object) throws OverrideFault {
    JsonNode unit = object.get("unit");
    if (unit != null && !(unit.isBoolean() && unit.booleanValue())) {
      throw new OverrideFault("unit can only be true; leave it out otherwise.");
    }
    return unit != null;
  }

  private String kind(JsonNode object) throws OverrideFault {
    String kind = string(object, "kind");
    if (kind != null && !kinds.contains(kind)) {
      throw new OverrideFault(
          "the kind \"" + kind + "\" is not known; known are " + String.join(", ", kinds) + ".");
    }
    return kind;
  }

  private static String string(JsonNode object, String field) throws OverrideFault {
    JsonNode value = object.get(field);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      throw new OverrideFault(field + " must be a text in quotation marks, not " + value + ".");
    }
    return value.textValue();
  }
}

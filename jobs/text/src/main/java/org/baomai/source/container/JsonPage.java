package org.baomai.source.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import org.baomai.source.path.IsoDate;

/**
 * A page as a line of JSON.
 *
 * @param text UTF-8 bytes of its text
 * @param path its name in the container; null if the line gives none
 * @param newspaper stated; null if not, like what follows
 */
record JsonPage(byte[] text, String path, String newspaper, LocalDate date, String label) {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  /** A line is not as it should be. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message);
    }
  }

  static JsonPage of(String line) throws Fault {
    JsonNode object = object(line);
    String text = string(object, "text");
    if (text == null) {
      throw new Fault("It has no \"text\".");
    }
    return new JsonPage(
        utf8(text),
        string(object, "path"),
        string(object, "newspaper"),
        date(either(object, "issue_date", "date")),
        either(object, "page_label", "page"));
  }

  private static JsonNode object(String line) throws Fault {
    try {
      JsonNode node = JSON.readValue(line);
      if (node != null && node.isObject()) {
        return node;
      }
      throw new Fault("It is no JSON object.");
    } catch (JsonProcessingException broken) {
      throw new Fault(
          "It is no JSON: " + broken.getOriginalMessage().lines().findFirst().orElse("") + ".");
    }
  }

  private static byte[] utf8(String text) throws Fault {
    try {
      java.nio.ByteBuffer bytes = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return exact;
    } catch (CharacterCodingException lone) {
      throw new Fault("Its text holds half of a surrogate pair.");
    }
  }

  private static String either(JsonNode object, String name, String other) throws Fault {
    String value = string(object, name);
    return value != null ? value : string(object, other);
  }

  /** Empty says nothing, as in the manifest. */
  private static String string(JsonNode object, String field) throws Fault {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new Fault("Its \"" + field + "\" is no string.");
    }
    return value.textValue().isEmpty() && !field.equals("text") ? null : value.textValue();
  }

  private static LocalDate date(String written) throws Fault {
    if (written == null) {
      return null;
    }
    LocalDate date = IsoDate.parse(written).orElse(null);
    if (date == null) {
      throw new Fault("Of it " + IsoDate.fault(written));
    }
    return date;
  }
}

package org.baomai.source.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import org.baomai.source.path.IsoDate;

/**
 * A page in a line of JSON.
 *
 * @param text the UTF-8 bytes of its text
 * @param path its name in the container; null if the line does not state it
 * @param newspaper the newspaper; null if the line does not state it
 * @param date the issue date; null if the line does not state it
 * @param label the page label; null if the line does not state it
 */
record JsonPage(byte[] text, String path, String newspaper, LocalDate date, String label) {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  /** Thrown when a line is not a page; the message is a sentence that says why. */
  static final class InvalidLineException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidLineException(String message) {
      super(message);
    }
  }

  /** Parses a line. */
  static JsonPage of(String line) throws InvalidLineException {
    JsonNode object = object(line);
    String text = string(object, "text");
    if (text == null) {
      throw new InvalidLineException("It has no field \"text\".");
    }
    return new JsonPage(
        utf8(text),
        string(object, "path"),
        string(object, "newspaper"),
        date(either(object, "issue_date", "date")),
        either(object, "page_label", "page"));
  }

  private static JsonNode object(String line) throws InvalidLineException {
    try {
      JsonNode node = JSON.readValue(line);
      if (node != null && node.isObject()) {
        return node;
      }
      throw new InvalidLineException("It is not a JSON object.");
    } catch (JsonProcessingException broken) {
      throw new InvalidLineException(
          "It is not valid JSON: "
              + broken.getOriginalMessage().lines().findFirst().orElse("")
              + ".");
    }
  }

  private static byte[] utf8(String text) throws InvalidLineException {
    try {
      ByteBuffer bytes = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return exact;
    } catch (CharacterCodingException lone) {
      throw new InvalidLineException("Its text contains half of a surrogate pair.");
    }
  }

  private static String either(JsonNode object, String name, String other)
      throws InvalidLineException {
    String value = string(object, name);
    return value != null ? value : string(object, other);
  }

  /** Null if the field is missing, null or empty, as in the manifest; only "text" may be empty. */
  private static String string(JsonNode object, String field) throws InvalidLineException {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new InvalidLineException("Its field \"" + field + "\" is not a string.");
    }
    return value.textValue().isEmpty() && !field.equals("text") ? null : value.textValue();
  }

  private static LocalDate date(String written) throws InvalidLineException {
    if (written == null) {
      return null;
    }
    LocalDate date = IsoDate.parse(written).orElse(null);
    if (date == null) {
      String problem = IsoDate.problem(written);
      throw new InvalidLineException("T" + problem.substring(1));
    }
    return date;
  }
}

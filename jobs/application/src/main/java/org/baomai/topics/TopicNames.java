package org.baomai.topics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.baomai.run.UsageException;

/**
 * Names that an analyst gives to topics, from a CSV file with the columns topic_id and name. A name
 * belongs to a topic id and is kept through refits.
 *
 * @param names names by topic id; an empty name removes the name
 */
public record TopicNames(Map<String, String> names) {
  /** No names. */
  public static final TopicNames NONE = new TopicNames(Map.of());

  private static final String TOPIC_ID = "topic_id";
  private static final String NAME = "name";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).build();

  public TopicNames {
    names = Map.copyOf(names);
  }

  /**
   * Reads a CSV file in UTF-8 with a header.
   *
   * @throws UsageException if it cannot be read or a column is missing
   */
  public static TopicNames read(Path file) {
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      if (!rows.getHeaderNames().contains(TOPIC_ID) || !rows.getHeaderNames().contains(NAME)) {
        throw new UsageException(
            file + " has the columns " + rows.getHeaderNames() + "; it needs topic_id and name.");
      }
      Map<String, String> names = new TreeMap<>();
      for (CSVRecord row : rows) {
        names.put(row.get(TOPIC_ID), row.get(NAME));
      }
      return new TopicNames(names);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          "The names of topics in " + file + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * The name of a topic.
   *
   * @param before the topic's name until now; null for none
   * @return the given name, or the name until now if none is given; null for none
   */
  String of(String topicId, String before) {
    String given = names.get(topicId);
    if (given == null) {
      return before;
    }
    return given.isBlank() ? null : given;
  }
}

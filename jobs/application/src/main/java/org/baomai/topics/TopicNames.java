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
 * An analyst's own names for topics, from a CSV file with a column of topic ids and one of names.
 * They go with the identity of a topic and so are kept through refits.
 *
 * @param names by topic id; an empty one takes a name back
 */
public record TopicNames(Map<String, String> names) {
  /** None were given. */
  public static final TopicNames NONE = new TopicNames(Map.of());

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).build();

  public TopicNames {
    names = Map.copyOf(names);
  }

  /**
   * Reads a file.
   *
   * @throws UsageException if it cannot be read or lacks a column
   */
  public static TopicNames read(Path file) {
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      if (!rows.getHeaderNames().contains("topic_id") || !rows.getHeaderNames().contains("name")) {
        throw new UsageException(
            file + " has the columns " + rows.getHeaderNames() + "; it needs topic_id and name.");
      }
      Map<String, String> names = new TreeMap<>();
      for (CSVRecord row : rows) {
        names.put(row.get("topic_id"), row.get("name"));
      }
      return new TopicNames(names);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          "The names of topics in " + file + " cannot be read: " + e.getMessage());
    }
  }

  /** The name of a topic: as given, or else as it was before; null for none. */
  String of(String topicId, String before) {
    String given = names.get(topicId);
    if (given == null) {
      return before;
    }
    return given.isBlank() ? null : given;
  }
}

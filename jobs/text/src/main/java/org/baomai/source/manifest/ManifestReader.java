package org.baomai.source.manifest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.baomai.source.path.IsoDate;

/** Parses the CSV text of a manifest. */
final class ManifestReader {
  private static final String HEADER = "path,newspaper,issue_date,page_label";
  private static final List<String> COLUMNS = List.of(HEADER.split(",", -1));

  private final Map<String, Integer> columns = new TreeMap<>();
  private final Map<String, ManifestEntry> entries = new TreeMap<>();
  private final List<String> warnings = new ArrayList<>();

  private ManifestReader() {}

  static Manifest read(String text) {
    ManifestReader reader = new ManifestReader();
    long line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
      for (CSVRecord row : parser) {
        if (!isBlank(row)) {
          reader.row(line, row);
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      throw ManifestException.at(
          line,
          "the line is not valid CSV (" + broken + "); check its quotation marks and commas.");
    }
    if (reader.columns.isEmpty()) {
      throw ManifestException.at(1, "there is no header; make the first line: " + HEADER);
    }
    return new Manifest(reader.entries, reader.warnings);
  }

  private static boolean isBlank(CSVRecord row) {
    return row.size() == 1 && row.get(0).isBlank();
  }

  private void row(long line, CSVRecord row) {
    if (columns.isEmpty()) {
      header(line, row);
    } else {
      entry(line, row);
    }
  }

  private void header(long line, CSVRecord row) {
    for (int at = 0; at < row.size(); at++) {
      String name = row.get(at).strip().toLowerCase(Locale.ROOT);
      if (columns.put(name, at) != null) {
        throw ManifestException.at(
            line, "the column " + name + " appears twice in the header; remove one.");
      }
      if (!COLUMNS.contains(name)) {
        warnings.add(
            Manifest.PATH
                + ": the column \""
                + name
                + "\" is ignored; the known columns are "
                + HEADER
                + ".");
      }
    }
    if (!columns.containsKey("path")) {
      throw ManifestException.at(line, "the header has no column path; write: " + HEADER);
    }
  }

  private void entry(long line, CSVRecord row) {
    if (row.size() != columns.size()) {
      throw ManifestException.at(
          line,
          "the line has "
              + row.size()
              + " fields, but the header has "
              + columns.size()
              + "; put values with commas in quotation marks.");
    }
    String path = path(line, field(row, "path"));
    ManifestEntry entry =
        new ManifestEntry(
            path,
            field(row, "newspaper"),
            date(line, field(row, "issue_date")),
            field(row, "page_label"));
    if (entries.put(path, entry) != null) {
      throw ManifestException.at(line, path + " already has a line above; remove one of the two.");
    }
  }

  private String field(CSVRecord row, String column) {
    Integer at = columns.get(column);
    if (at == null) {
      return null;
    }
    String value = row.get(at).strip();
    return value.isEmpty() ? null : value;
  }

  private static String path(long line, String path) {
    if (path == null) {
      throw ManifestException.at(line, "the path is empty; name a file of the corpus.");
    }
    boolean leadsOut = List.of(path.split("/", -1)).contains("..") || path.startsWith("/");
    if (leadsOut || path.startsWith("./") || path.indexOf('\0') >= 0) {
      throw ManifestException.at(
          line,
          "the path "
              + path
              + " is not a plain path below the corpus; write it relative to the corpus, as in"
              + " 2023/a.txt.");
    }
    return path;
  }

  private static LocalDate date(long line, String date) {
    if (date == null) {
      return null;
    }
    return IsoDate.parse(date).orElseThrow(() -> ManifestException.at(line, IsoDate.problem(date)));
  }
}

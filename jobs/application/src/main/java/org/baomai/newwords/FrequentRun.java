package org.baomai.newwords;

import org.apache.spark.sql.Row;

/**
 * A frequent run of words or characters, a candidate for a new word.
 *
 * @param text its text
 * @param cut its parts, separated by spaces, with tags where they are words
 * @param found occurrences
 * @param days issue days with it
 * @param firstSeen first of these days, in days since 1970-01-01; null if unknown
 */
record FrequentRun(String text, String cut, long found, long days, Integer firstSeen) {
  static final String TEXT = "text";
  static final String CUT = "cut";
  static final String FOUND = "found";
  static final String DAYS = "days";
  static final String FIRST_SEEN = "first_seen";

  static FrequentRun fromRow(Row row) {
    return new FrequentRun(
        row.getAs(TEXT),
        row.getAs(CUT),
        row.<Long>getAs(FOUND),
        row.<Long>getAs(DAYS),
        row.<Integer>getAs(FIRST_SEEN));
  }

  /** The texts of its parts, without tags. */
  String[] parts() {
    String[] parts = cut.split(" ", -1);
    for (int part = 0; part < parts.length; part++) {
      int tag = parts[part].lastIndexOf('/');
      parts[part] = tag > 0 ? parts[part].substring(0, tag) : parts[part];
    }
    return parts;
  }
}

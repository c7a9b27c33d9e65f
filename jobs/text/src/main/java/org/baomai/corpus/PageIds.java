package org.baomai.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import org.baomai.base.Sha256;

/**
 * Computes the ids of a page for different dates. Equal texts of one newspaper are the same page
 * unless dates from outside of the text distinguish them. The date is digested last, so that the
 * text is digested only once.
 */
final class PageIds {
  private final MessageDigest undated;

  PageIds(String newspaper, String text) {
    undated = Sha256.digest();
    undated.update((newspaper + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the id of the page for a date.
   *
   * @param date the date given from outside of the text; null if there is none
   * @return 64 hexadecimal digits
   */
  String at(LocalDate date) {
    try {
      MessageDigest digest = (MessageDigest) undated.clone();
      String given = date == null ? "" : date.toString();
      return Sha256.hex(digest.digest(given.getBytes(StandardCharsets.UTF_8)));
    } catch (CloneNotSupportedException unsupported) {
      throw new IllegalStateException(
          "The SHA-256 of this Java runtime cannot be cloned; use another runtime.", unsupported);
    }
  }
}

package org.baomai.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import org.baomai.base.Sha256;

/**
 * The ids that a page has or would have: the same text in the same newspaper is the same page,
 * unless a date given from outside of the text parts them. The date comes last, so that the text is
 * digested once for all dates.
 */
final class PageIds {
  private final MessageDigest undated;

  PageIds(String newspaper, String text) {
    undated = Sha256.digest();
    undated.update((newspaper + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The id with a given date; with null the one of a page whose date is not given. */
  String at(LocalDate date) {
    try {
      MessageDigest digest = (MessageDigest) undated.clone();
      String given = date == null ? "" : date.toString();
      return Sha256.hex(digest.digest(given.getBytes(StandardCharsets.UTF_8)));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's own SHA-256 can be copied.", e);
    }
  }
}

package org.baomai.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baomai.Home;

/** A document in {@code jobs/docs} that is generated from the code and kept in git. */
final class GeneratedPage {
  private static final String REGENERATE = "baomai.regenerate";

  private GeneratedPage() {}

  /**
   * Requires that the document equals the text; with {@code -Dbaomai.regenerate=true}, writes it.
   *
   * @param name file name in {@code jobs/docs}
   */
  static void check(String name, String text) throws IOException {
    Path page = Home.path().resolve("jobs/docs").resolve(name);
    if (Boolean.getBoolean(REGENERATE)) {
      Files.writeString(page, text);
      return;
    }
    assertThat(Files.readString(page))
        .as(
            "%s is out of date. Regenerate it: mvn -B -q test -Dtest='*PageTest' -D%s=true"
                + " -Dsurefire.failIfNoSpecifiedTests=false",
            page, REGENERATE)
        .isEqualTo(text);
  }
}

package org.baomai.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.baomai.Home;
import org.junit.jupiter.api.Test;

/** The README's page of tables is the one that the code makes. */
class TablesPageTest {
  private static final String START = "<!-- tables: made by 'jobs/bin/baomai tables' -->\n";
  private static final String END = "<!-- end of tables -->";

  @Test
  void theReadmeTellsTheTablesAsTheyAre() throws Exception {
    Path readme = Home.path().resolve("README.md");
    String text = Files.readString(readme);
    int start = text.indexOf(START) + START.length();
    int end = text.indexOf(END);
    if (Boolean.getBoolean("baomai.regenerate")) {
      Files.writeString(
          readme, text.substring(0, start) + TablesPage.markdown() + text.substring(end));
    } else {
      assertThat(text.substring(start, end))
          .as("run: mvn test -Dtest=TablesPageTest -Dbaomai.regenerate=true")
          .isEqualTo(TablesPage.markdown());
    }
  }
}

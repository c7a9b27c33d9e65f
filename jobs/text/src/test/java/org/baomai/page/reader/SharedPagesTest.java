package org.baomai.page.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the invariants of every page on real pages, if they are next to the project. */
class SharedPagesTest {

  private static Path shared(String folder) {
    Path home = Path.of(System.getProperty("baomai.home", "")).toAbsolutePath();
    while (home != null && !Files.isDirectory(home.resolve("shared"))) {
      home = home.getParent();
    }
    Path pages = home == null ? null : home.resolve("shared").resolve(folder);
    assumeTrue(pages != null && Files.isDirectory(pages), "no pages next to the project");
    return pages;
  }

  @ParameterizedTest
  @ValueSource(strings = {"seeds", "eval/pages"})
  void keepsEveryCharacterOfRealPages(String folder) throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(shared(folder))) {
      pages = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    assertThat(pages).isNotEmpty();
    for (Path page : pages) {
      PageChecks.check(Files.readString(page, StandardCharsets.UTF_8));
    }
  }
}

package org.baomai.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.baomai.Home;

/** A corpus in a folder of its own, made of pages of the sample newspaper. */
final class SampleCorpus {
  private final Path folder;

  private SampleCorpus(Path folder) {
    this.folder = folder;
  }

  /** The first so many pages of the sample, manifest included. */
  static SampleCorpus of(Path folder, int pages) {
    SampleCorpus corpus = new SampleCorpus(folder);
    try {
      Files.createDirectories(folder.resolve("_baomai"));
      Files.copy(
          Home.sample().resolve("_baomai/manifest.csv"), folder.resolve("_baomai/manifest.csv"));
      for (Path page : pages().subList(0, pages)) {
        corpus.add(page);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return corpus;
  }

  /** All pages of the sample, the dated ones first. */
  static List<Path> pages() {
    try (Stream<Path> files = Files.walk(Home.sample())) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return folder;
  }

  /** Adds a page of the sample under its own name. */
  void add(Path page) throws IOException {
    Path target = folder.resolve(Home.sample().relativize(page).toString());
    Files.createDirectories(target.getParent());
    Files.copy(page, target);
  }

  Path file(Path page) {
    return folder.resolve(Home.sample().relativize(page).toString());
  }
}

package org.baomai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A corpus in a folder of its own, made of pages of the sample newspaper. */
public final class SampleCorpus {
  private final Path folder;

  private SampleCorpus(Path folder) {
    this.folder = folder;
  }

  /** The first so many pages of the sample, manifest included. */
  public static SampleCorpus of(Path folder, int pages) {
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
  public static List<Path> pages() {
    try (Stream<Path> files = Files.walk(Home.sample())) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a page of the sample; after the last come the same again with other figures. */
  public static String text(int number) throws IOException {
    List<Path> pages = pages();
    byte[] bytes = Files.readAllBytes(pages.get(number % pages.size()));
    String decoded = new String(bytes, UTF_8);
    // One page of the sample is in GB18030.
    String text =
        decoded.indexOf('\uFFFD') < 0 ? decoded : new String(bytes, Charset.forName("GB18030"));
    return number < pages.size() ? text : text.replace("。", "，第" + number + "回。");
  }

  public Path path() {
    return folder;
  }

  /** Adds a page of the sample under its own name. */
  public void add(Path page) throws IOException {
    Path target = folder.resolve(Home.sample().relativize(page).toString());
    Files.createDirectories(target.getParent());
    Files.copy(page, target);
  }

  /** Adds a page again, with other figures, on a day of its own: see {@link #text}. */
  public void addAgain(int number) throws IOException {
    String name = String.format(Locale.ROOT, "2025-01-%02d-%02d.txt", number % 28 + 1, number);
    Files.writeString(folder.resolve(name), text(number), UTF_8);
  }

  public Path file(Path page) {
    return folder.resolve(Home.sample().relativize(page).toString());
  }
}

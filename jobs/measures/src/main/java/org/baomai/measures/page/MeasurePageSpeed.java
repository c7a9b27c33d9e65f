package org.baomai.measures.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.baomai.measures.Usage;
import org.baomai.page.reader.BeamPageReader;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.hanlp.HanlpSegmenter;

/**
 * Measures the characters per second of the page reader on one core, and of HanLP on the same text,
 * in alternating rounds.
 *
 * <pre>
 *   jobs/measures/java org.baomai.measures.page.MeasurePageSpeed FOLDER [ROUNDS]
 * </pre>
 */
final class MeasurePageSpeed {

  private MeasurePageSpeed() {}

  /** Takes a folder of pages, which is searched recursively, and the number of timed rounds. */
  public static void main(String[] arguments) throws IOException {
    Usage.require(arguments, 1, "MeasurePageSpeed FOLDER [ROUNDS]");
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    List<String> pages = pages(Path.of(arguments[0]));
    long characters = pages.stream().mapToLong(page -> page.codePointCount(0, page.length())).sum();
    HanlpSegmenter segmenter = HanlpSegmenter.with(UserDictionary.empty());
    List<Double> reading = new ArrayList<>();
    List<Double> segmenting = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      reading.add(
          characters / seconds(pages, page -> new BeamPageReader().read(page).units().size()));
      segmenting.add(characters / seconds(pages, page -> segmenter.segment(page).size()));
    }
    double read = best(reading);
    double segmented = best(segmenting);
    System.out.printf(
        Locale.ROOT,
        "%d pages, %d characters, best of %d rounds: read %.0f, segmented %.0f characters a second; ratio %.2f%n",
        pages.size(),
        characters,
        rounds,
        read,
        segmented,
        read / segmented);
  }

  private static List<String> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> pages = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        pages.add(Files.readString(file, StandardCharsets.UTF_8));
      }
      return pages;
    }
  }

  private static double seconds(List<String> pages, ToLongFunction<String> work) {
    long started = System.nanoTime();
    long units = 0;
    for (String page : pages) {
      units += work.applyAsLong(page);
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    if (units == 0) {
      throw new IllegalStateException("no result from " + pages.size() + " pages");
    }
    return seconds;
  }

  private static double best(List<Double> speeds) {
    return speeds.stream().mapToDouble(speed -> speed).max().orElseThrow();
  }
}

package org.baomai.measures.word;

import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.baomai.base.Fold;
import org.baomai.measures.Usage;
import org.baomai.word.hanlp.HanlpWords;

/**
 * Measures the characters per second of HanLP alone on two threads, with the options of the word
 * layer: {@code MeasureHanlpSpeed TEXTS [ROUNDS]}. The file has one text per line.
 */
final class MeasureHanlpSpeed {
  private static final int THREADS = 2;

  private MeasureHanlpSpeed() {}

  /** Takes the file of texts and the number of rounds; prints the best speed. */
  public static void main(String[] arguments) throws Exception {
    Usage.require(arguments, 1, "MeasureHanlpSpeed TEXTS [ROUNDS]");
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
    List<String> texts = texts(Path.of(arguments[0]));
    long characters = texts.stream().mapToLong(text -> text.codePointCount(0, text.length())).sum();
    double best = 0;
    for (int round = 0; round < rounds; round++) {
      best = Math.max(best, characters / seconds(texts));
    }
    System.out.printf(Locale.ROOT, "%.0f%n", best);
  }

  private static List<String> texts(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank())
        .map(Fold::fold)
        .toList();
  }

  private static double seconds(List<String> texts) throws Exception {
    Segment words = HanlpWords.hanlp();
    AtomicInteger next = new AtomicInteger();
    long started = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Long>> found =
          threads.invokeAll(
              List.of(() -> segmented(texts, words, next), () -> segmented(texts, words, next)));
      long all = found.get(0).get() + found.get(1).get();
      if (all == 0) {
        throw new IllegalStateException("no word was found in " + texts.size() + " texts");
      }
    } finally {
      threads.shutdownNow();
    }
    return (System.nanoTime() - started) / 1e9;
  }

  private static long segmented(List<String> texts, Segment words, AtomicInteger next) {
    long found = 0;
    for (int at = next.getAndIncrement(); at < texts.size(); at = next.getAndIncrement()) {
      found += words.seg(texts.get(at)).size();
    }
    return found;
  }
}

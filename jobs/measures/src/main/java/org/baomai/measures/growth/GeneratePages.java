package org.baomai.measures.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baomai.measures.Usage;

/** Generates corpora of any size for {@code jobs/bin/measure-ingestion}. */
final class GeneratePages {
  private static final int LINES_PER_FILE = 10_000;
  private static final int FILES_PER_FOLDER = 1_000;
  private static final String LETTERS =
      "的一是在了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经";

  private static final Pattern SENTENCE = Pattern.compile("[^\\n。]+。");

  private GeneratePages() {}

  /** {@code small FILES FOLDER LINES} or {@code many TIMES CORPUS FOLDER DAY}. */
  public static void main(String[] args) throws IOException {
    boolean small = args.length > 0 && args[0].equals("small");
    Usage.require(
        args,
        small ? 4 : 5,
        "GeneratePages small FILES FOLDER LINES | many TIMES CORPUS FOLDER DAY");
    if (small) {
      small(Integer.parseInt(args[1]), Path.of(args[2]), Path.of(args[3]));
    } else {
      many(Integer.parseInt(args[1]), Path.of(args[2]), Path.of(args[3]), Path.of(args[4]));
    }
  }

  /** Writes short pages, both as files and as JSON lines. */
  private static void small(int pages, Path files, Path lines) throws IOException {
    Files.createDirectories(lines);
    Random random = new Random(1);
    Writer out = null;
    for (int i = 0; i < pages; i++) {
      if (i % LINES_PER_FILE == 0) {
        if (out != null) {
          out.close();
        }
        out = Files.newBufferedWriter(lines.resolve(i + ".jsonl"), UTF_8);
      }
      String day =
          String.format(Locale.ROOT, "%04d-%02d-%02d", 2000 + i % 20, i % 12 + 1, i % 28 + 1);
      String name = day + "/" + day + "-" + i + ".txt";
      String text = text(random);
      Path folder = files.resolve("f" + i / FILES_PER_FOLDER);
      Path file = folder.resolve(name.replace('/', '_'));
      Files.createDirectories(folder);
      Files.writeString(file, text, UTF_8);
      out.write("{\"path\":\"" + name + "\",\"text\":\"" + text.replace("\n", "\\n") + "\"}\n");
    }
    if (out != null) {
      out.close();
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < 8; line++) {
      for (int i = 0; i < 18; i++) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      text.append(line % 3 == 2 ? "。\n" : "\n");
    }
    return text.toString();
  }

  /**
   * Multiplies a corpus: each copy has the sentences of a day redistributed over the pages of that
   * day.
   */
  private static void many(int times, Path corpus, Path folder, Path newDay) throws IOException {
    Map<String, List<String>> days = new TreeMap<>();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        String day = file.getFileName().toString().substring(0, 10);
        days.computeIfAbsent(day, none -> new ArrayList<>()).add(Files.readString(file, UTF_8));
      }
    }
    Files.createDirectories(folder);
    Files.createDirectories(newDay);
    String last = days.keySet().stream().reduce((one, two) -> two).orElseThrow();
    Random random = new Random(2);
    for (Map.Entry<String, List<String>> day : days.entrySet()) {
      for (int time = 0; time < times; time++) {
        // The day that is added later is the same in every corpus.
        boolean kept = day.getKey().equals(last);
        if (!kept || time == 0) {
          List<String> pages = time == 0 ? day.getValue() : shuffled(day.getValue(), random);
          for (int page = 0; page < pages.size(); page++) {
            Path to = kept ? newDay : folder;
            Files.writeString(
                to.resolve(
                    day.getKey()
                        + "-"
                        + String.format(Locale.ROOT, "%02d-%d", page + 1, time)
                        + ".txt"),
                pages.get(page),
                UTF_8);
          }
        }
      }
    }
  }

  /** The pages with the sentences of the day shuffled, so that no story is a reprint. */
  private static List<String> shuffled(List<String> pages, Random random) {
    List<String> sentences = new ArrayList<>();
    pages.forEach(
        page -> SENTENCE.matcher(page).results().forEach(it -> sentences.add(it.group())));
    Collections.shuffle(sentences, random);
    Iterator<String> next = sentences.iterator();
    return pages.stream()
        .map(page -> SENTENCE.matcher(page).replaceAll(it -> Matcher.quoteReplacement(next.next())))
        .toList();
  }
}

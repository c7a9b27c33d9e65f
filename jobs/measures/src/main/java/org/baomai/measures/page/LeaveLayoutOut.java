package org.baomai.measures.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baomai.measures.Usage;
import org.baomai.page.learning.AnnotatedPage;
import org.baomai.page.learning.WeightLearner;
import org.baomai.page.learning.WeightTuning;
import org.baomai.page.reader.BeamPageReader;
import org.baomai.page.weight.Weights;

/**
 * Measures how much a few corrected pages of an unknown layout help with the others of that layout.
 *
 * <pre>
 *   jobs/measures/java org.baomai.measures.page.LeaveLayoutOut ROWS PAGES GOLD [PULL EPOCHS ...]
 * </pre>
 *
 * The layout of a page is the end of its name: {@code 0003_md.txt} is of the layout {@code md}. For
 * each layout, weights are learned from the pages of all other layouts, then fitted to its first
 * {@value #TAUGHT} pages as {@code train --pages} fits them, or with other settings. Writes, for
 * the article scorer, in a folder of ROWS for each layout:
 *
 * <ul>
 *   <li>{@code all/before.jsonl}: all pages of the layout, without fitting
 *   <li>{@code rest/before.jsonl}: those that taught nothing, without fitting
 *   <li>{@code rest/after.jsonl}, or {@code after-PULL-EPOCHS.jsonl}: the same pages with fitting
 *   <li>{@code all/gold} and {@code rest/gold}: their annotations
 * </ul>
 */
final class LeaveLayoutOut {

  private static final int TAUGHT = 5;

  private final Path rows;
  private final Path gold;
  private final Map<String, WeightTuning> tunings;

  private LeaveLayoutOut(Path rows, Path gold, Map<String, WeightTuning> tunings) {
    this.rows = rows;
    this.gold = gold;
    this.tunings = tunings;
  }

  /** Takes the folder for the rows, the pages, their annotations, and pairs of other settings. */
  public static void main(String[] arguments) throws IOException {
    Usage.require(arguments, 3, "LeaveLayoutOut ROWS PAGES GOLD [PULL EPOCHS …]");
    Map<String, WeightTuning> tunings = new TreeMap<>();
    for (int at = 3; at + 1 < arguments.length; at += 2) {
      tunings.put(
          "after-" + arguments[at] + "-" + arguments[at + 1],
          new WeightTuning(Double.parseDouble(arguments[at]), Integer.parseInt(arguments[at + 1])));
    }
    if (tunings.isEmpty()) {
      tunings.put("after", new WeightTuning());
    }
    Path gold = Path.of(arguments[2]);
    Map<String, List<AnnotatedPage>> layouts =
        GoldPages.read(Path.of(arguments[1]), gold).stream()
            .collect(
                Collectors.groupingBy(LeaveLayoutOut::layout, TreeMap::new, Collectors.toList()));
    LeaveLayoutOut measure = new LeaveLayoutOut(Path.of(arguments[0]), gold, tunings);
    layouts.keySet().parallelStream().forEach(layout -> measure.leaveOut(layout, layouts));
  }

  private static String layout(AnnotatedPage page) {
    return page.name().replaceFirst("^.*_", "").replaceFirst("\\..*$", "");
  }

  private void leaveOut(String layout, Map<String, List<AnnotatedPage>> layouts) {
    List<AnnotatedPage> others =
        layouts.entrySet().stream()
            .filter(other -> !other.getKey().equals(layout))
            .map(Map.Entry::getValue)
            .flatMap(Collection::stream)
            .toList();
    List<AnnotatedPage> own = layouts.get(layout);
    Weights before =
        new WeightLearner(others, LearnPages.PRIOR, LearnPages.REGULARIZATION, weight -> true)
            .learn(LearnPages.EPOCHS);
    List<AnnotatedPage> rest = own.subList(TAUGHT, own.size());
    write(layout + "/all", "before", own, before);
    write(layout + "/rest", "before", rest, before);
    tunings.forEach(
        (name, tuning) ->
            write(layout + "/rest", name, rest, tuning.of(own.subList(0, TAUGHT), before)));
  }

  private void write(String folder, String name, List<AnnotatedPage> pages, Weights weights) {
    List<String> lines = new ArrayList<>();
    try {
      Path annotations = Files.createDirectories(rows.resolve(folder).resolve("gold"));
      for (AnnotatedPage page : pages) {
        lines.addAll(
            ScoreArticles.rows(page.name(), new BeamPageReader(weights).read(page.text())));
        String file = page.name().replaceFirst("\\.\\w+$", ".json");
        Files.copy(
            gold.resolve(file), annotations.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.write(rows.resolve(folder).resolve(name + ".jsonl"), lines, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

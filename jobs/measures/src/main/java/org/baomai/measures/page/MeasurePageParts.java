package org.baomai.measures.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.baomai.measures.Usage;
import org.baomai.page.DateReading;
import org.baomai.page.PageReading;
import org.baomai.page.StandingHeads;
import org.baomai.page.Unit;
import org.baomai.page.assembly.Assembly;
import org.baomai.page.assembly.Scores;
import org.baomai.page.assembly.Story;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockReader;
import org.baomai.page.date.DateReader;
import org.baomai.page.learning.AnnotatedPage;
import org.baomai.page.learning.WeightLearner;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineReader;
import org.baomai.page.line.PageShape;
import org.baomai.page.text.PageText;
import org.baomai.page.unit.UnitWriter;
import org.baomai.page.weight.Weight;
import org.baomai.page.weight.Weights;

/**
 * Ablation study of the page reader: learns and cross-validates it without one of its parts, and
 * writes rows for the article scorer.
 *
 * <pre>
 *   jobs/measures/java org.baomai.measures.page.MeasurePageParts greedy|noshare|nopairs|all ROWS.jsonl PAGES GOLD
 * </pre>
 *
 * {@code greedy}: all features, but greedy search; {@code noshare}: without features on words that
 * a heading shares with bodies; {@code nopairs}: without features on character pairs at a line
 * break; {@code all}: the complete reader.
 */
final class MeasurePageParts {

  private MeasurePageParts() {}

  /** Takes what is left out, the file for the rows, the pages and their annotations. */
  public static void main(String[] arguments) throws IOException {
    Usage.require(
        arguments, 4, "MeasurePageParts greedy|noshare|nopairs|all ROWS.jsonl PAGES GOLD");
    String without = arguments[0];
    List<AnnotatedPage> pages = GoldPages.read(Path.of(arguments[2]), Path.of(arguments[3]));
    Weights prior = LearnPages.PRIOR;
    List<String> rows = new ArrayList<>();
    for (int fold = 0; fold < LearnPages.FOLDS; fold++) {
      List<AnnotatedPage> training = new ArrayList<>();
      List<AnnotatedPage> heldOut = new ArrayList<>();
      for (int page = 0; page < pages.size(); page++) {
        (page % LearnPages.FOLDS == fold ? heldOut : training).add(pages.get(page));
      }
      Weights weights =
          new WeightLearner(training, prior, LearnPages.REGULARIZATION, used(without))
              .learn(LearnPages.EPOCHS);
      for (AnnotatedPage page : heldOut) {
        rows.addAll(rows(page, weights, without.equals("greedy") ? 1 : Assembly.BEAM));
      }
    }
    Files.write(Path.of(arguments[1]), rows, StandardCharsets.UTF_8);
  }

  private static Predicate<Weight> used(String without) {
    return switch (without) {
      case "greedy", "all" -> weight -> true;
      case "noshare" ->
          weight ->
              !weight.name().contains("SHARE")
                  && !weight.name().contains("ELSEWHERE")
                  && !weight.name().contains("_BODY")
                  && weight != Weight.SECTION_VERBATIM;
      case "nopairs" ->
          weight -> weight != Weight.CONTINUE_PAIR && weight != Weight.CONTINUE_ACROSS_BREAK;
      default -> throw new IllegalArgumentException("greedy, noshare, nopairs or all: " + without);
    };
  }

  private static List<String> rows(AnnotatedPage page, Weights weights, int width) {
    PageText text = new PageText(page.text());
    List<Line> lines = LineReader.read(text);
    PageShape shape = PageShape.of(text, lines);
    List<Block> blocks = BlockReader.read(text, lines, shape);
    List<Story> stories =
        Assembly.assemble(blocks, new Scores(blocks, shape, StandingHeads.NONE), weights, width);
    List<Unit> units = UnitWriter.write(text, stories, shape, weights);
    DateReading date = DateReader.read(text, lines);
    return ScoreArticles.rows(page.name(), new PageReading("", null, date, units, List.of()));
  }
}

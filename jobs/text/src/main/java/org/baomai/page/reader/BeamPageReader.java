package org.baomai.page.reader;

import java.util.List;
import org.baomai.base.Sha256;
import org.baomai.base.Span;
import org.baomai.page.DateReading;
import org.baomai.page.PageExplanation;
import org.baomai.page.PageReader;
import org.baomai.page.PageReading;
import org.baomai.page.StandingHeads;
import org.baomai.page.Unit;
import org.baomai.page.assembly.Assembly;
import org.baomai.page.assembly.Scores;
import org.baomai.page.assembly.Story;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockReader;
import org.baomai.page.block.HeadingSightings;
import org.baomai.page.date.DateReader;
import org.baomai.page.explain.PageExplainer;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineReader;
import org.baomai.page.line.Newspaper;
import org.baomai.page.line.PageShape;
import org.baomai.page.text.PageText;
import org.baomai.page.unit.UnitWriter;
import org.baomai.page.weight.Weights;

/**
 * The standard page reader: reads lines, groups them into blocks, assembles stories by a beam
 * search, and writes units. Thread-safe.
 *
 * <pre>
 *   page text ─▶ {@link LineReader} ─▶ {@link BlockReader} ─▶ {@link Assembly} ─▶ {@link UnitWriter} ─▶ units
 * </pre>
 */
public final class BeamPageReader implements PageReader {
  private static final String VERSION = "7";

  /**
   * Separates the version of the rules from the digest of what was learned from the corpus: weights
   * that are not the shipped ones, and standing heads.
   */
  private static final String LEARNED = "+";

  private static final int DIGEST_LENGTH = 8;

  private final Weights weights;
  private final StandingHeads heads;

  /** Creates a reader with the published weights that knows no standing heads. */
  public BeamPageReader() {
    this(Weights.published());
  }

  /**
   * Creates a reader with other weights that knows no standing heads.
   *
   * @param weights the weights of the model
   */
  public BeamPageReader(Weights weights) {
    this(weights, StandingHeads.NONE);
  }

  /**
   * Creates a reader with other weights.
   *
   * @param weights the weights of the model
   * @param heads the standing heads of the corpus
   */
  public BeamPageReader(Weights weights, StandingHeads heads) {
    this.weights = weights;
    this.heads = heads;
  }

  @Override
  public PageReading read(String pageText) {
    PageText text = new PageText(pageText);
    List<Line> lines = LineReader.read(text);
    PageShape shape = PageShape.of(text, lines);
    List<Block> blocks = BlockReader.read(text, lines, shape);
    Scores scores = new Scores(blocks, shape, heads);
    List<Story> stories = Assembly.assemble(blocks, scores, weights);
    List<Unit> units = UnitWriter.write(text, stories, shape, weights);
    DateReading date = DateReader.read(text, lines);
    return new PageReading(
        Newspaper.nameOn(lines),
        Newspaper.labelOn(lines),
        date,
        units,
        HeadingSightings.in(blocks));
  }

  @Override
  public PageExplanation explain(String pageText, List<Span> asked) {
    return PageExplainer.explain(new PageText(pageText), heads, weights, asked);
  }

  @Override
  public String version() {
    if (weights.arePublished() && heads.isEmpty()) {
      return VERSION;
    }
    String digest =
        heads.isEmpty() ? weights.digest() : Sha256.of(weights.digest() + heads.digest());
    return VERSION + LEARNED + digest.substring(0, DIGEST_LENGTH);
  }

  /**
   * Tests whether a version has the same rules as this one, whatever was learned from the corpus.
   *
   * @param version a version of this reader, such as {@code 7} or {@code 7+1a2b3c4d}
   * @return true if both differ at most in their weights and standing heads
   */
  public static boolean hasRulesOf(String version) {
    return version.equals(VERSION) || version.startsWith(VERSION + LEARNED);
  }
}

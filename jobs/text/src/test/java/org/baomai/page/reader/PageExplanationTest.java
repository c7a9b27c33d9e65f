package org.baomai.page.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.baomai.base.Span;
import org.baomai.page.Alternative;
import org.baomai.page.Contribution;
import org.baomai.page.ExplainedBlock;
import org.baomai.page.LineRole;
import org.baomai.page.PageExplanation;
import org.baomai.page.StandingHeads;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.baomai.page.assembly.Assembly;
import org.baomai.page.assembly.Hypothesis;
import org.baomai.page.assembly.Move;
import org.baomai.page.assembly.Scores;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockReader;
import org.baomai.page.explain.MoveDescription;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineReader;
import org.baomai.page.line.PageShape;
import org.baomai.page.text.PageText;
import org.baomai.page.weight.Weight;
import org.baomai.page.weight.Weights;
import org.junit.jupiter.api.Test;

/** The explained steps are those of the page that was read, and their contributions add up. */
class PageExplanationTest {

  private static final String PAGE =
      """
      海州要闻

      ## 渡口新灯全部点亮

      海州日报讯（记者/林一舟）昨日，渡口两岸的新灯全部点亮，行人不再摸黑过桥。新灯由市政工程队装了三个月，共四百二

      ## 水厂并网供水平稳

      海州日报讯（记者/何望）三座水厂昨日并网，供水平稳，水压比上月高出一成。

      十盏，渡口的新灯半数立在船闸边。

      ## 管网改造还要半年

      水厂的工程师说，老城区的管网改造还要半年，其间水压会有起伏，居民可以打热线询问。

      （下转A03版）

      林一舟 摄
      """;

  private static final List<Span> ASKED = List.of(new Span(0, PAGE.indexOf("（下转")));

  private final PageExplanation page = new BeamPageReader().explain(PAGE, ASKED);

  @Test
  void explainsTheUnitsThatTheReaderReturns() {
    assertThat(page.units()).isEqualTo(new BeamPageReader().read(PAGE).units());
    assertThat(new BeamPageReader().explain(" \n", List.of(new Span(0, 1))).blocks()).isEmpty();
    assertThat(new BeamPageReader().explain("", List.of()).units()).isEmpty();
  }

  @Test
  void everyBlockHasAnAction() {
    assertThat(page.blocks())
        .extracting(ExplainedBlock::action)
        .containsExactly(
            "headline that waits for its story",
            "joins the headline directly before it",
            "begins the story of the headline directly before it",
            "headline that waits for its story",
            "begins the story of the headline directly before it",
            "resumes an earlier story",
            "headline that waits for its story",
            "begins the story of the headline directly before it",
            "pointer at the end of the story before it",
            "separate unit");
    assertThat(page.blocks())
        .extracting(ExplainedBlock::attachedTo)
        .containsExactly(-1, 0, 1, -1, 3, 2, -1, 6, 7, -1);
    assertThat(page.blocks())
        .extracting(ExplainedBlock::unit)
        .containsExactly(0, 0, 0, 1, 1, 0, 2, 2, 2, 3);
  }

  @Test
  void theRolesOfLinesAgreeWithTheirUnit() {
    for (Unit unit : page.units()) {
      if (unit.kind() == UnitKind.ARTICLE) {
        assertThat(words(unit, LineRole.KICKER)).isEqualTo(unit.kicker());
        assertThat(words(unit, LineRole.HEADLINE)).isEqualTo(unit.headline());
        String below = unit.subheadline() == null ? "" : unit.subheadline();
        assertThat(words(unit, LineRole.SUBHEADLINE)).isEqualTo(below);
        assertThat(words(unit, LineRole.BODY)).isEqualTo(unit.body().replace("\n", ""));
      }
    }
    assertThat(page.units()).extracting(Unit::kicker).containsExactly("海州要闻", "", "", "");
    assertThat(words(page.units().get(2), LineRole.POINTER)).isEqualTo("（下转A03版）");
    assertThat(words(page.units().get(3), LineRole.ALONE)).isEqualTo("林一舟 摄");
  }

  private String words(Unit unit, LineRole role) {
    return page.blocks().stream()
        .filter(block -> block.unit() == unit.ordinal())
        .flatMap(block -> block.lines().stream())
        .filter(line -> line.role() == role)
        .map(line -> PAGE.substring(line.span().start(), line.span().end()).replace("## ", ""))
        .collect(Collectors.joining());
  }

  @Test
  void contributionsAddUpToTheScoreOfTheBestHypothesis() {
    Hypothesis at = ways().get(0);
    for (int index = page.blocks().size() - 1; index >= 0; index--) {
      ExplainedBlock block = page.blocks().get(index);
      double added = block.contributions().stream().mapToDouble(Contribution::logOdds).sum();
      assertThat(added).isEqualTo(at.score() - at.parent().score(), within(1e-9));
      assertThat(block.logOdds()).isEqualTo(added);
      assertThat(block.contributions())
          .isSortedAccordingTo(
              (one, other) -> Double.compare(Math.abs(other.logOdds()), Math.abs(one.logOdds())))
          .allSatisfy(
              one ->
                  assertThat(Weights.published().of(Weight.valueOf(one.feature())) * one.value())
                      .isEqualTo(one.logOdds()));
      at = at.parent();
    }
  }

  private static List<Hypothesis> ways() {
    PageText text = new PageText(PAGE);
    List<Line> lines = LineReader.read(text);
    PageShape shape = PageShape.of(text, lines);
    List<Block> blocks = BlockReader.read(text, lines, shape);
    return Assembly.search(
        blocks, new Scores(blocks, shape, StandingHeads.NONE), Weights.published(), move -> true);
  }

  @Test
  void noAlternativeIsMoreLikelyThanTheResult() {
    List<Hypothesis> ways = ways();
    int compared = 0;
    for (int index = 0; index < page.blocks().size(); index++) {
      Alternative next = page.blocks().get(index).next();
      if (page.blocks().get(index).lines().get(0).span().start() >= ASKED.get(0).end()) {
        assertThat(next).as("not asked for").isNull();
        continue;
      }
      Step best = step(ways.get(0), index);
      assertThat(next.logOddsBehind()).isGreaterThanOrEqualTo(0);
      assertThat(new Step(next.action(), next.attachedTo())).isNotEqualTo(best);
      for (Hypothesis way : ways) {
        if (!step(way, index).equals(best)) {
          assertThat(next.logOddsBehind()).isLessThan(ways.get(0).score() - way.score() + 1e-9);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  /** What is done with a block, and the block that it is tied to. */
  private record Step(String action, int attachedTo) {}

  private static Step step(Hypothesis last, int block) {
    Hypothesis at = last;
    while (at.step().block() != block) {
      at = at.parent();
    }
    Move move = at.step().move();
    int attachedTo = -1;
    if (move.story() != null) {
      attachedTo = move.story().lastBody();
    } else if (move.headings() != null) {
      attachedTo = move.headings().blocks().get(move.headings().blocks().size() - 1);
    }
    return new Step(MoveDescription.of(move), attachedTo);
  }
}

package org.baomai.page.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.baomai.page.Byline;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.baomai.page.assembly.Role;
import org.baomai.page.assembly.Story;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockSpans;
import org.baomai.page.convention.Convention;
import org.baomai.page.convention.Conventions;
import org.baomai.page.heading.Title;
import org.baomai.page.line.Line;
import org.baomai.page.line.PageShape;
import org.baomai.page.line.ReadingText;
import org.baomai.page.text.LineText;
import org.baomai.page.text.PageText;
import org.baomai.page.text.Punctuation;
import org.baomai.page.weight.Weights;

/** Writes stories as units: headline, body, byline, spans. */
public final class UnitWriter {

  private final PageText page;
  private final PageShape shape;
  private final NameRoles knownRoles;

  private final Weights weights;

  private UnitWriter(PageText page, PageShape shape, Weights weights, List<Story> stories) {
    this.weights = weights;
    this.page = page;
    this.shape = shape;
    this.knownRoles = NameRoles.on(stories);
  }

  /**
   * Writes the units of a page.
   *
   * @param page the page
   * @param stories the stories
   * @param shape how the page was wrapped
   * @param weights the weights of the model
   * @return one unit per story, in the order of their first characters on the page
   */
  public static List<Unit> write(
      PageText page, List<Story> stories, PageShape shape, Weights weights) {
    UnitWriter writer = new UnitWriter(page, shape, weights, stories);
    List<Unit> units = new ArrayList<>();
    List<Placed> inOrder = new ArrayList<>(stories.size());
    for (Story story : stories) {
      inOrder.add(new Placed(start(story), story));
    }
    inOrder.sort(Comparator.comparingInt(Placed::start));
    for (Placed placed : inOrder) {
      units.add(writer.unit(units.size(), placed.story()));
    }
    return units;
  }

  private record Placed(int start, Story story) {}

  /** The offset of the first character; columns side by side are not read in page order. */
  private static int start(Story story) {
    int first = Integer.MAX_VALUE;
    for (Story.Part part : story.parts()) {
      for (Line line : part.block().lines()) {
        first = Math.min(first, line.start());
      }
    }
    return first;
  }

  private Unit unit(int ordinal, Story story) {
    return switch (story.kind()) {
      case ARTICLE, CONTINUATION -> storyUnit(ordinal, story);
      case COLUMN_BANNER -> bannerUnit(ordinal, story);
      default -> plainUnit(ordinal, story);
    };
  }

  private Unit storyUnit(int ordinal, Story story) {
    BodyWriter body = BodyWriter.write(page, story, shape);
    Title title = Title.of(page, story.blocksOf(Role.HEADING), body.reading().words(), weights);
    UnitKind kind = story.kind();
    boolean notice =
        kind == UnitKind.ARTICLE
            && Conventions.NOTICE.isIn(LineText.stripped(title.headline().words()));
    Byline byline = knownRoles.apply(StoryBylineReader.read(story, body.reading().words()));
    return new Unit(
        ordinal,
        notice ? UnitKind.NOTICE : kind,
        Punctuation.normalized(title.kicker()),
        Punctuation.normalized(title.headline().words()),
        Punctuation.normalized(title.subheadline()),
        body.sectionHeads().stream().map(Punctuation::normalized).toList(),
        byline,
        Punctuation.normalized(body.reading().words()),
        BlockSpans.of(page, ReadingOrder.of(story)),
        body.reading().map(),
        title.headline().map(),
        Confidence.of(story, title.chance(), weights),
        label(story, Role.JUMP_FROM, Conventions.JUMP_FROM),
        label(story, Role.POINTER, Conventions.JUMP_TO));
  }

  /** The page label in the first mark of a kind, without blanks, in upper case; null if none. */
  private static String label(Story story, Role role, Convention mark) {
    for (Block block : story.blocksOf(role)) {
      Optional<MatchResult> found = mark.firstIn(block.lines().get(0).content());
      if (found.isPresent()) {
        return LineText.stripped(found.get().group(1)).toUpperCase(java.util.Locale.ROOT);
      }
    }
    return null;
  }

  /** A column banner: its words, without a repetition, are its headline. */
  private Unit bannerUnit(int ordinal, Story story) {
    ReadingText headline = new ReadingText(page);
    List<Line> lines =
        story.parts().stream().flatMap(part -> part.block().lines().stream()).toList();
    for (Line line : lines) {
      headline.appendBanner(line);
    }
    return new Unit(
        ordinal,
        story.kind(),
        "",
        Punctuation.normalized(headline.words()),
        null,
        List.of(),
        Byline.NONE,
        "",
        BlockSpans.of(page, story.parts().stream().map(Story.Part::block).toList()),
        List.of(),
        headline.map(),
        Confidence.of(story, 1, weights),
        null,
        null);
  }

  /** A unit whose whole text is its body. */
  private Unit plainUnit(int ordinal, Story story) {
    ReadingText body = new ReadingText(page);
    for (Story.Part part : story.parts()) {
      for (Line line : part.block().lines()) {
        body.startParagraph();
        body.appendBody(line, shape);
      }
    }
    Byline byline =
        story.kind() == UnitKind.PHOTO_CAPTION
            ? StoryBylineReader.credit(body.words())
            : Byline.NONE;
    return new Unit(
        ordinal,
        story.kind(),
        "",
        "",
        null,
        List.of(),
        byline,
        Punctuation.normalized(body.words()),
        BlockSpans.of(page, story.parts().stream().map(Story.Part::block).toList()),
        body.map(),
        List.of(),
        Confidence.of(story, 1, weights),
        label(story, Role.JUMP_FROM, Conventions.JUMP_FROM),
        label(story, Role.POINTER, Conventions.JUMP_TO));
  }
}

package org.baomai.page.correction;

import java.util.ArrayList;
import java.util.List;
import org.baomai.base.Span;
import org.baomai.page.MapPiece;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.baomai.page.assembly.Role;
import org.baomai.page.assembly.Story;
import org.baomai.page.assembly.Story.Part;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockKind;
import org.baomai.page.block.BlockReader;
import org.baomai.page.correction.CharacterRoles.TextRole;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineReader;
import org.baomai.page.line.PageShape;
import org.baomai.page.line.ReadingText;
import org.baomai.page.text.PageText;
import org.baomai.page.text.SpanList;
import org.baomai.page.text.SpanText;
import org.baomai.page.unit.UnitWriter;
import org.baomai.page.weight.Weights;

/** Rewrites a unit from spans that the user chose and keeps the roles of their characters. */
final class UnitRewriter {

  private final PageText page;
  private final PageShape shape;

  UnitRewriter(PageText page, PageShape shape) {
    this.page = page;
    this.shape = shape;
  }

  /**
   * Writes the unit at some spans.
   *
   * @param spans its spans, in reading order, normalized
   * @param kind its kind
   * @param headline the source of its headline
   * @param prior the roles of the characters before the correction
   * @param confidence its confidence, 0 to 1
   */
  Unit write(
      List<Span> spans,
      UnitKind kind,
      HeadlineSource headline,
      CharacterRoles prior,
      double confidence) {
    List<Span> rest = SpanList.normalized(page, SpanList.without(spans, headline.spans()));
    SpanText text = SpanText.of(page, SpanList.within(rest, spans));
    List<Part> parts = parts(text, headline, prior);
    UnitKind form = form(kind, headline.source());
    Story story = new Story(form, parts, confidence);
    Unit written = UnitWriter.write(text.text(), List.of(story), shape, Weights.published()).get(0);
    Heading heading = heading(written, headline, text, spans);
    return new Unit(
        0,
        kind,
        heading.kicker(),
        heading.headline(),
        heading.subheadline(),
        written.sectionHeads(),
        written.byline(),
        written.body(),
        spans,
        text.onPage(written.bodyMap()),
        heading.map(),
        confidence,
        written.continuedFromLabel(),
        written.continuesOnLabel());
  }

  /** The kind whose form a unit is written in: a notice has the form of an article. */
  private static UnitKind form(UnitKind kind, HeadlineSource.Source source) {
    return switch (kind) {
      case NOTICE -> UnitKind.ARTICLE;
      case COLUMN_BANNER -> source == HeadlineSource.Source.NONE ? UnitKind.OTHER : kind;
      default -> kind;
    };
  }

  private record Heading(String kicker, String headline, String subheadline, List<MapPiece> map) {}

  /** The given headline with the rest of the heading around it, or the headline that was found. */
  private Heading heading(Unit written, HeadlineSource headline, SpanText text, List<Span> spans) {
    List<MapPiece> map = text.onPage(written.headlineMap());
    String sub = written.subheadline() == null ? "" : written.subheadline();
    if (headline.source() != HeadlineSource.Source.GIVEN) {
      return new Heading(written.kicker(), written.headline(), written.subheadline(), map);
    }
    String kicker = written.kicker();
    boolean above = !map.isEmpty() && map.get(0).pageOffset() < headline.spans().get(0).start();
    if (above) {
      kicker = joined(kicker, written.headline());
    } else {
      sub = joined(written.headline(), sub);
    }
    SpanText place = SpanText.of(page, SpanList.within(headline.spans(), spans));
    ReadingText words = new ReadingText(place.text());
    LineReader.read(place.text()).forEach(words::appendHeading);
    return new Heading(
        kicker, words.words(), sub.isEmpty() ? null : sub, place.onPage(words.map()));
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + " " + second;
  }

  private List<Part> parts(SpanText text, HeadlineSource headline, CharacterRoles prior) {
    List<Part> parts = new ArrayList<>();
    boolean bodySeen = false;
    for (Block block : blocks(text, prior)) {
      TextRole was = prior.at(text.place(block.lines().get(0).contentStart()));
      Role role = role(block, was, prior, headline.source(), bodySeen);
      bodySeen |= role == Role.BODY || role == Role.SECTION;
      parts.add(new Part(block, role));
    }
    return parts;
  }

  /** The blocks of the text, split where the prior role changes. */
  private List<Block> blocks(SpanText text, CharacterRoles prior) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : BlockReader.read(text.text(), LineReader.read(text.text()), shape)) {
      int from = 0;
      for (int line = 1; line <= block.lines().size(); line++) {
        boolean ends =
            line == block.lines().size()
                || prior.at(text.place(block.lines().get(line).contentStart()))
                    != prior.at(text.place(block.lines().get(from).contentStart()));
        if (ends) {
          blocks.add(part(block, from, line, blocks.size()));
          from = line;
        }
      }
    }
    return blocks;
  }

  private static Block part(Block block, int from, int to, int index) {
    List<Line> lines = List.copyOf(block.lines().subList(from, to));
    StringBuilder words = new StringBuilder();
    lines.forEach(line -> words.append(line.content()));
    boolean whole = lines.size() == block.lines().size();
    return new Block(
        index,
        block.kind(),
        lines,
        whole ? block.reading() : words.toString(),
        block.headingOdds(),
        lines.get(0).opensWithDateline(),
        lines.get(lines.size() - 1).isFinished(),
        to == block.lines().size() && block.signed());
  }

  private static Role role(
      Block block,
      TextRole was,
      CharacterRoles prior,
      HeadlineSource.Source source,
      boolean bodySeen) {
    Role likely =
        switch (was) {
          case HEADLINE -> bodySeen ? Role.SECTION : Role.HEADING;
          case AUXILIARY -> auxiliaryRole(block, bodySeen);
          case BODY -> prior.wereSectionHead(block.reading()) ? Role.SECTION : Role.BODY;
          case UNDECIDED -> undecidedRole(block, bodySeen);
        };
    boolean likeHeading = likely == Role.SECTION || looksLikeHeading(block);
    boolean text = likely == Role.SECTION || likely == Role.BODY;
    if (source == HeadlineSource.Source.OPENING && !bodySeen && text && likeHeading) {
      return Role.HEADING;
    }
    if (source == HeadlineSource.Source.NONE && likely == Role.HEADING) {
      // A section head if it looks like a heading; a fragment of a column continues the body.
      return likeHeading ? Role.SECTION : Role.BODY;
    }
    return likely;
  }

  private static boolean looksLikeHeading(Block block) {
    return block.kind() == BlockKind.HEADING && block.headingOdds() > 0;
  }

  private static Role auxiliaryRole(Block block, boolean bodySeen) {
    Role marked = marked(block);
    if (marked != null) {
      return marked;
    }
    return bodySeen ? Role.BODY : Role.HEADING;
  }

  private static Role undecidedRole(Block block, boolean bodySeen) {
    Role marked = marked(block);
    if (marked != null) {
      return marked;
    }
    if (!looksLikeHeading(block)) {
      return Role.BODY;
    }
    return bodySeen ? Role.SECTION : Role.HEADING;
  }

  /** The role that a block's kind determines; null if it is text. */
  private static Role marked(Block block) {
    return switch (block.kind()) {
      case BYLINE -> Role.BYLINE;
      case JUMP_FROM -> Role.JUMP_FROM;
      case POINTER -> Role.POINTER;
      case HEADING, BODY, ADVERTISEMENT, CAPTION, FOLIO, IMPRINT, BANNER, TEASER -> null;
    };
  }
}

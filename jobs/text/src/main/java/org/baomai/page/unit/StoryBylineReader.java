package org.baomai.page.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.baomai.page.Byline;
import org.baomai.page.assembly.Role;
import org.baomai.page.assembly.Story;
import org.baomai.page.block.Block;
import org.baomai.page.byline.BylineReader;
import org.baomai.page.byline.OpeningByline;
import org.baomai.page.convention.Conventions;
import org.baomai.page.line.Line;

/** Reads the byline of a story from its dateline, its byline lines and the brackets at its end. */
final class StoryBylineReader {

  private static final int HEAD = 220;
  private static final int TAIL = 100;

  private StoryBylineReader() {}

  /** Reads all authors of a story, each once per role. */
  static Byline read(Story story, String body) {
    List<Byline> found = new ArrayList<>();
    String head = body.substring(0, Math.min(HEAD, body.length()));
    OpeningByline.read(head).ifPresent(found::add);
    for (Block byline : story.blocksOf(Role.BYLINE)) {
      String words = words(byline);
      if (!Conventions.OFFICE_BYLINE.isIn(words)) {
        BylineReader.read(words).or(() -> BylineReader.readAuthors(words)).ifPresent(found::add);
      }
    }
    String tail = body.substring(Math.max(0, body.length() - TAIL));
    Conventions.CREDIT_AFTER_LAST_SENTENCE
        .firstIn(tail)
        .flatMap(people -> BylineReader.read(people.group(1)))
        .ifPresent(found::add);
    if (found.isEmpty()) {
      Conventions.SIGNATURE
          .firstIn(tail)
          .or(() -> Conventions.SIGNATURE_WITH_ROLE.firstIn(tail))
          .flatMap(people -> BylineReader.readPeople(people.group(1)))
          .ifPresent(found::add);
    }
    return merged(found);
  }

  /** The words of a byline; in a bracket over several lines a name may be cut by a line end. */
  private static String words(Block byline) {
    String separator = byline.bracketed() ? "" : " ";
    return byline.lines().stream().map(Line::content).collect(Collectors.joining(separator));
  }

  /** Reads the photographers of a caption. */
  static Byline credit(String caption) {
    Optional<MatchResult> credit = Conventions.PHOTO_CREDIT.firstIn(caption);
    if (credit.isEmpty()) {
      return Byline.NONE;
    }
    Optional<Byline> people = BylineReader.readPeople(credit.get().group(1));
    List<String> names = people.map(Byline::reporters).orElse(List.of());
    return new Byline(null, List.of(), List.of(), names, List.of());
  }

  private static Byline merged(List<Byline> bylines) {
    String agency = null;
    List<String> reporters = new ArrayList<>();
    List<String> correspondents = new ArrayList<>();
    List<String> photographers = new ArrayList<>();
    List<String> interns = new ArrayList<>();
    for (Byline byline : bylines) {
      agency = agency == null ? byline.agency() : agency;
      reporters.addAll(byline.reporters());
      correspondents.addAll(byline.correspondents());
      photographers.addAll(byline.photographers());
      interns.addAll(byline.interns());
    }
    return new Byline(
        agency,
        distinct(reporters),
        distinct(correspondents),
        distinct(photographers),
        distinct(interns));
  }

  private static List<String> distinct(List<String> names) {
    return names.stream().distinct().toList();
  }
}

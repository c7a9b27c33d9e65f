package org.baomai.continuation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baomai.page.text.SentenceBreak;

/**
 * Finds for the continuations of an issue the articles that they go on from.
 *
 * <pre>
 *   A01  棠江两岸：人上堤 …（下转A03版）  ◀──  A03  （上接A01版）棠江两岸：人上堤 …
 * </pre>
 *
 * <p>A mark alone joins nothing: the headline must come again, or a sentence run on, or the words
 * be more alike than those of other stories of the issue. Where the marks of both pages name each
 * other, a fifth of the likeness that is usual between two stories of the issue is enough. What
 * speaks for a pair is added up in log-odds set by hand; the best pairs are joined first, each
 * continuation once, each article once for each page on which it goes on.
 */
public final class Continuations {
  private static final double SAME_HEADLINE = 5;
  private static final double OTHER_HEADLINE = -2;
  private static final double MARKED_SOURCE = 2.5;
  private static final double MARKED_FOR_ANOTHER_PAGE = -4;
  private static final double UNMARKED = -1.5;
  private static final double ANOTHER_IS_MARKED = -2;
  private static final double OPEN_SENTENCE = 3;
  private static final double CLOSED_BEFORE_MIDDLE = -2;
  private static final double ALIKE = 0.5;
  private static final double LEAST = 2;

  /**
   * Likeness over the usual one, less 1: with it F1 is 0.971 on made issues, with 0 it is 0.957.
   */
  private static final double SOME_WORDS = -0.8;

  /** A headline of which so much stands in the other's titles is the same, or a shorter one. */
  private static final double REPEATED = 0.7;

  private record Pair(StoryPart from, StoryPart to, double score) {}

  private final List<StoryPart> issue;
  private final IssueBigrams bigrams;

  private Continuations(List<StoryPart> issue) {
    this.issue = issue;
    this.bigrams = new IssueBigrams(issue);
  }

  /**
   * The articles that continuations go on from.
   *
   * @param parts all articles and continuations of one issue, in any order
   * @return article id by the continuation's article id; what cannot be told is left out
   */
  public static Map<String, String> of(List<StoryPart> parts) {
    List<StoryPart> ordered = new ArrayList<>(parts);
    ordered.sort(Comparator.comparing(StoryPart::articleId));
    return new Continuations(ordered).join();
  }

  private Map<String, String> join() {
    List<Pair> pairs = new ArrayList<>();
    for (StoryPart to : issue) {
      if (to.continuation()) {
        pairs.addAll(pairs(to));
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
    Map<String, String> from = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      String place = pair.from().articleId() + " on " + pair.to().pageId();
      boolean free = !from.containsKey(pair.to().articleId()) && !taken.contains(place);
      if (free && !leadsTo(pair.to(), pair.from(), from)) {
        from.put(pair.to().articleId(), pair.from().articleId());
        taken.add(place);
      }
    }
    return from;
  }

  /** Whether one part comes from the other already, over however many pages. */
  private static boolean leadsTo(StoryPart source, StoryPart part, Map<String, String> from) {
    String at = part.articleId();
    while (at != null && !at.equals(source.articleId())) {
      at = from.get(at);
    }
    return at != null;
  }

  private List<Pair> pairs(StoryPart to) {
    List<StoryPart> sources = issue.stream().filter(part -> mayBeSource(part, to)).toList();
    Map<String, Double> likeness = new HashMap<>();
    for (StoryPart part : issue) {
      if (!part.articleId().equals(to.articleId())) {
        likeness.put(part.articleId(), bigrams.likeness(part, to));
      }
    }
    double usual = median(likeness.values()) + 1e-6;
    boolean marked = sources.stream().anyMatch(part -> isMarkedFor(part, to));
    List<Pair> pairs = new ArrayList<>();
    for (StoryPart source : sources) {
      double alike = Math.min(3, likeness.get(source.articleId()) / usual - 1);
      double score = score(source, to, alike, marked);
      if (score >= LEAST) {
        pairs.add(new Pair(source, to, score));
      }
    }
    return pairs;
  }

  /** The usual likeness is not the mean: one story of the same matter would raise that. */
  private static double median(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private static boolean mayBeSource(StoryPart part, StoryPart to) {
    boolean otherLabel =
        part.pageLabel() != null
            && to.fromLabel() != null
            && !PageLabels.same(part.pageLabel(), to.fromLabel());
    return !part.pageId().equals(to.pageId()) && !otherLabel;
  }

  private static boolean isMarkedFor(StoryPart source, StoryPart to) {
    return source.onLabel() != null
        && (to.pageLabel() == null || PageLabels.same(source.onLabel(), to.pageLabel()));
  }

  private static double score(StoryPart source, StoryPart to, double alike, boolean marked) {
    double headline = headline(source, to);
    double sentence = sentence(source, to);
    double least = isMarkedFor(source, to) ? SOME_WORDS : 0;
    if (headline <= 0 && sentence <= 0 && alike <= least) {
      return Double.NEGATIVE_INFINITY;
    }
    double marks = 0;
    if (isMarkedFor(source, to)) {
      marks = MARKED_SOURCE;
    } else if (source.onLabel() != null) {
      marks = MARKED_FOR_ANOTHER_PAGE;
    } else {
      marks = marked ? ANOTHER_IS_MARKED : UNMARKED;
    }
    return headline + sentence + ALIKE * alike + marks;
  }

  /** For a headline printed again, whole or shortened; against one that is another's. */
  private static double headline(StoryPart source, StoryPart to) {
    if (to.titles() == null || to.titles().isBlank()) {
      return 0;
    }
    String titles = source.titles() == null ? "" : source.titles();
    double share =
        Math.max(IssueBigrams.share(to.titles(), titles), IssueBigrams.share(titles, to.titles()));
    return share >= REPEATED ? SAME_HEADLINE * share : OTHER_HEADLINE * (1 - share);
  }

  /** For a sentence that stops in one and runs on in the other. */
  private static double sentence(StoryPart source, StoryPart to) {
    if (!SentenceBreak.isOpen(source.body())) {
      return SentenceBreak.goesOn(to.body()) ? CLOSED_BEFORE_MIDDLE : 0;
    }
    double affinity = SentenceBreak.affinity(source.body(), to.body());
    return OPEN_SENTENCE + Math.max(-2, Math.min(2, affinity / 2));
  }

  /**
   * The story of each part that is joined to another: its least article id, by page label, place on
   * the page and id.
   */
  public static Map<String, String> stories(List<StoryPart> parts, Map<String, String> from) {
    Map<String, String> first = new TreeMap<>();
    parts.stream()
        .sorted(
            Comparator.comparing(
                    (StoryPart part) -> part.pageLabel() == null ? "" : part.pageLabel())
                .thenComparingInt(StoryPart::ordinal)
                .thenComparing(StoryPart::articleId))
        .forEach(part -> first.putIfAbsent(root(part.articleId(), from), part.articleId()));
    Map<String, String> stories = new TreeMap<>();
    from.forEach(
        (part, source) -> {
          stories.put(part, first.get(root(part, from)));
          stories.put(source, first.get(root(part, from)));
        });
    return stories;
  }

  private static String root(String part, Map<String, String> from) {
    String at = part;
    while (from.containsKey(at)) {
      at = from.get(at);
    }
    return at;
  }
}

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
 * Finds, for the continuations in an issue, the articles that they continue.
 *
 * <pre>
 *   A01  棠江两岸：人上堤 …（下转A03版）  ◀──  A03  （上接A01版）棠江两岸：人上堤 …
 * </pre>
 *
 * <p>A continuation mark alone is not enough to join two articles. In addition the headline must be
 * repeated, or a sentence must run on, or the texts must be more similar than other stories of the
 * issue are. If the marks of both pages name each other, a fifth of the median similarity between
 * stories of the issue is enough. The evidence for a pair is a sum of manually set log-odds. Pairs
 * are joined greedily from the highest score: each continuation once, and each article once for
 * each page on which it continues.
 */
public final class Continuations {
  private static final double SAME_HEADLINE = 5;
  private static final double OTHER_HEADLINE = -2;
  private static final double MARKED_FOR_THIS_PAGE = 2.5;
  private static final double MARKED_FOR_ANOTHER_PAGE = -4;
  private static final double UNMARKED = -1.5;
  private static final double ANOTHER_IS_MARKED = -2;
  private static final double OPEN_SENTENCE = 3;
  private static final double CLOSED_BEFORE_MIDDLE = -2;
  private static final double SIMILARITY = 0.5;
  private static final double MIN_SCORE = 2;

  /**
   * Minimum of similarity ÷ median − 1 for pairs whose marks name each other. F1 on synthetic
   * issues is 0.971 with this value and 0.957 with 0.
   */
  private static final double MIN_SIMILARITY_IF_MARKED = -0.8;

  /**
   * Minimum share of a headline's bigrams in the titles of the other article for a repeated,
   * possibly shortened, headline.
   */
  private static final double MIN_REPEATED = 0.7;

  private record Pair(StoryPart from, StoryPart to, double score) {}

  private final List<StoryPart> issue;
  private final IssueBigrams bigrams;

  private Continuations(List<StoryPart> issue) {
    this.issue = issue;
    this.bigrams = new IssueBigrams(issue);
  }

  /**
   * Finds the articles that are continued.
   *
   * @param parts all articles and continuations of one issue, in any order
   * @return the id of the continued article by the id of the continuation; undecided continuations
   *     are left out
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
      String articleAndPage = pair.from().articleId() + " on " + pair.to().pageId();
      boolean free = !from.containsKey(pair.to().articleId()) && !taken.contains(articleAndPage);
      if (free && !leadsTo(pair.to(), pair.from(), from)) {
        from.put(pair.to().articleId(), pair.from().articleId());
        taken.add(articleAndPage);
      }
    }
    return from;
  }

  /** Whether a part is already joined to a source, directly or through other pages. */
  private static boolean leadsTo(StoryPart source, StoryPart part, Map<String, String> from) {
    String at = part.articleId();
    while (at != null && !at.equals(source.articleId())) {
      at = from.get(at);
    }
    return at != null;
  }

  private List<Pair> pairs(StoryPart to) {
    List<StoryPart> sources = issue.stream().filter(part -> mayBeSource(part, to)).toList();
    Map<String, Double> similarities = new HashMap<>();
    for (StoryPart part : issue) {
      if (!part.articleId().equals(to.articleId())) {
        similarities.put(part.articleId(), bigrams.similarity(part, to));
      }
    }
    double median = median(similarities.values()) + 1e-6;
    boolean marked = sources.stream().anyMatch(part -> isMarkedFor(part, to));
    List<Pair> pairs = new ArrayList<>();
    for (StoryPart source : sources) {
      double similarity = Math.min(3, similarities.get(source.articleId()) / median - 1);
      double score = score(source, to, similarity, marked);
      if (score >= MIN_SCORE) {
        pairs.add(new Pair(source, to, score));
      }
    }
    return pairs;
  }

  /**
   * The median is used rather than the mean, which a single story on the same subject would raise.
   * For an even number of values the upper one; 0 without values.
   */
  private static double median(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private static boolean mayBeSource(StoryPart part, StoryPart to) {
    boolean labelsDiffer =
        part.pageLabel() != null
            && to.fromLabel() != null
            && !PageLabels.same(part.pageLabel(), to.fromLabel());
    return !part.pageId().equals(to.pageId()) && !labelsDiffer;
  }

  private static boolean isMarkedFor(StoryPart source, StoryPart to) {
    return source.onLabel() != null
        && (to.pageLabel() == null || PageLabels.same(source.onLabel(), to.pageLabel()));
  }

  private static double score(StoryPart source, StoryPart to, double similarity, boolean marked) {
    double headline = headline(source, to);
    double sentence = sentence(source, to);
    double minSimilarity = isMarkedFor(source, to) ? MIN_SIMILARITY_IF_MARKED : 0;
    if (headline <= 0 && sentence <= 0 && similarity <= minSimilarity) {
      return Double.NEGATIVE_INFINITY;
    }
    double marks = 0;
    if (isMarkedFor(source, to)) {
      marks = MARKED_FOR_THIS_PAGE;
    } else if (source.onLabel() != null) {
      marks = MARKED_FOR_ANOTHER_PAGE;
    } else {
      marks = marked ? ANOTHER_IS_MARKED : UNMARKED;
    }
    return headline + sentence + SIMILARITY * similarity + marks;
  }

  /**
   * Log-odds of the headlines: positive for a headline that is repeated, in full or shortened,
   * negative for a different one.
   */
  private static double headline(StoryPart source, StoryPart to) {
    if (to.titles() == null || to.titles().isBlank()) {
      return 0;
    }
    String titles = source.titles() == null ? "" : source.titles();
    double share =
        Math.max(IssueBigrams.share(to.titles(), titles), IssueBigrams.share(titles, to.titles()));
    return share >= MIN_REPEATED ? SAME_HEADLINE * share : OTHER_HEADLINE * (1 - share);
  }

  /** Log-odds of the sentence at the break: positive if the source ends within a sentence. */
  private static double sentence(StoryPart source, StoryPart to) {
    if (!SentenceBreak.endsInsideSentence(source.body())) {
      return SentenceBreak.startsInsideSentence(to.body()) ? CLOSED_BEFORE_MIDDLE : 0;
    }
    double affinity = SentenceBreak.affinity(source.body(), to.body());
    return OPEN_SENTENCE + Math.max(-2, Math.min(2, affinity / 2));
  }

  /**
   * The story of each part that is joined to another. A story is identified by its first article,
   * ordered by page label, ordinal on the page and id.
   *
   * @param parts all articles and continuations of one issue
   * @param from the result of {@link #of}
   * @return the story id by article id; articles that are not joined are left out
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

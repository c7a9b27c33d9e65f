package org.baomai.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Chooses among models of several k and seeds.
 *
 * <p>The rule. Few topics read well and are stable, many foretell well; so two sides are weighed
 * against each other, each put between 0 (the worst k tried) and 1 (the best). One is how well a k
 * foretells: the mean held-out likelihood. The other is how well it can be read: the mean of topic
 * quality (NPMI times diversity: Dieng, Ruiz &amp; Blei 2020) and stability (mean agreement of its
 * seeds). The k with the largest sum is taken, the smaller of equal ones. Of its seeds the one that
 * agrees most with the others is taken (Rieger, Rahnenführer &amp; Jentsch 2020, LDAPrototype), the
 * first of equal ones. No rule knows the right k: the table is there for the reader to choose
 * otherwise.
 */
public final class ModelChoice {
  private final List<CandidateModel> tried;
  private final double[] stability;

  /** Compares models. */
  public ModelChoice(List<CandidateModel> tried) {
    this.tried = List.copyOf(tried);
    this.stability = new double[tried.size()];
    for (int place = 0; place < stability.length; place++) {
      stability[place] = stabilityOf(place);
    }
  }

  private double stabilityOf(int place) {
    CandidateModel model = tried.get(place);
    double sum = 0;
    int others = 0;
    for (int other = 0; other < tried.size(); other++) {
      if (other != place && tried.get(other).topics() == model.topics()) {
        sum += TopicAgreement.of(model.topTerms(), tried.get(other).topTerms());
        others++;
      }
    }
    return others == 0 ? Double.NaN : sum / others;
  }

  /** The mean agreement of a model with the others of its k; NaN if there is none. */
  public double stability(int place) {
    return stability[place];
  }

  /**
   * The place of the model to take.
   *
   * @throws IllegalStateException if there is none
   */
  public int best() {
    SortedMap<Integer, List<Integer>> byTopics = new TreeMap<>();
    for (int place = 0; place < tried.size(); place++) {
      byTopics.computeIfAbsent(tried.get(place).topics(), topics -> new ArrayList<>()).add(place);
    }
    if (byTopics.isEmpty()) {
      throw new IllegalStateException("No model was tried: there is none to choose.");
    }
    List<List<Integer>> groups = List.copyOf(byTopics.values());
    double[] foretells = scaled(groups, place -> tried.get(place).heldOut());
    double[] quality =
        scaled(groups, place -> tried.get(place).npmi() * tried.get(place).diversity());
    double[] stable = scaled(groups, place -> stability[place]);
    int best = 0;
    for (int group = 1; group < groups.size(); group++) {
      if (worth(foretells, quality, stable, group) > worth(foretells, quality, stable, best)) {
        best = group;
      }
    }
    return mostTypical(groups.get(best));
  }

  private static double worth(double[] foretells, double[] quality, double[] stable, int group) {
    return foretells[group] + (quality[group] + stable[group]) / 2;
  }

  /** Means over the models of each k, the least as 0 and the largest as 1; all 0 if not known. */
  private static double[] scaled(List<List<Integer>> groups, ToDoubleFunction<Integer> measure) {
    double[] means =
        groups.stream()
            .mapToDouble(group -> group.stream().mapToDouble(measure).average().orElseThrow())
            .toArray();
    double least = Arrays.stream(means).min().orElseThrow();
    double range = Arrays.stream(means).max().orElseThrow() - least;
    return Arrays.stream(means).map(mean -> range > 0 ? (mean - least) / range : 0).toArray();
  }

  private int mostTypical(List<Integer> places) {
    int best = places.get(0);
    for (int place : places) {
      if (stability[place] > stability[best]) {
        best = place;
      }
    }
    return best;
  }
}

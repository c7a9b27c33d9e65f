package org.baomai.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Selects one of several models with different numbers of topics k and different seeds.
 *
 * <p>Models with few topics are interpretable and stable, models with many predict well. The rule
 * adds two criteria, each scaled from 0 for the worst k to 1 for the best: prediction, the mean
 * held-out likelihood; and interpretability, the mean of topic quality (NPMI times diversity:
 * Dieng, Ruiz &amp; Blei 2020) and stability (mean agreement between seeds). The k with the largest
 * sum is selected, the smaller of equal ones. Of its seeds the one that agrees most with the others
 * is selected (LDAPrototype: Rieger, Rahnenführer &amp; Jentsch 2020), the first of equal ones. No
 * rule finds the right k for every purpose: the table of all candidates lets the reader choose
 * otherwise.
 */
public final class ModelChoice {
  private final List<CandidateModel> tried;
  private final double[] stability;

  /**
   * Compares candidates.
   *
   * @param tried the candidates, in any order
   */
  public ModelChoice(List<CandidateModel> tried) {
    this.tried = List.copyOf(tried);
    this.stability = new double[tried.size()];
    for (int index = 0; index < stability.length; index++) {
      stability[index] = stabilityOf(index);
    }
  }

  private double stabilityOf(int index) {
    CandidateModel model = tried.get(index);
    double sum = 0;
    int others = 0;
    for (int other = 0; other < tried.size(); other++) {
      if (other != index && tried.get(other).topics() == model.topics()) {
        sum += TopicAgreement.of(model.topTerms(), tried.get(other).topTerms());
        others++;
      }
    }
    return others == 0 ? Double.NaN : sum / others;
  }

  /**
   * The mean agreement ({@link TopicAgreement}) of a candidate with the others of its k, 0 to 1.
   *
   * @param index index of the candidate in the list
   * @return NaN if there is no other with its k
   */
  public double stability(int index) {
    return stability[index];
  }

  /**
   * The index of the selected candidate in the list.
   *
   * @throws IllegalStateException if there are no candidates
   */
  public int best() {
    SortedMap<Integer, List<Integer>> byTopics = new TreeMap<>();
    for (int index = 0; index < tried.size(); index++) {
      byTopics.computeIfAbsent(tried.get(index).topics(), topics -> new ArrayList<>()).add(index);
    }
    if (byTopics.isEmpty()) {
      throw new IllegalStateException("There are no candidate models to select from.");
    }
    List<List<Integer>> groups = List.copyOf(byTopics.values());
    double[] prediction = scaled(groups, index -> tried.get(index).heldOut());
    double[] quality =
        scaled(groups, index -> tried.get(index).npmi() * tried.get(index).diversity());
    double[] stable = scaled(groups, index -> stability[index]);
    int best = 0;
    for (int group = 1; group < groups.size(); group++) {
      if (score(prediction, quality, stable, group) > score(prediction, quality, stable, best)) {
        best = group;
      }
    }
    return prototype(groups.get(best));
  }

  private static double score(double[] prediction, double[] quality, double[] stable, int group) {
    return prediction[group] + (quality[group] + stable[group]) / 2;
  }

  /**
   * The means of a measure over the models of each k, scaled so that the smallest is 0 and the
   * largest 1; all 0 if a mean is NaN or all are equal.
   */
  private static double[] scaled(List<List<Integer>> groups, ToDoubleFunction<Integer> measure) {
    double[] means =
        groups.stream()
            .mapToDouble(group -> group.stream().mapToDouble(measure).average().orElseThrow())
            .toArray();
    double least = Arrays.stream(means).min().orElseThrow();
    double range = Arrays.stream(means).max().orElseThrow() - least;
    return Arrays.stream(means).map(mean -> range > 0 ? (mean - least) / range : 0).toArray();
  }

  private int prototype(List<Integer> indices) {
    int best = indices.get(0);
    for (int index : indices) {
      if (stability[index] > stability[best]) {
        best = index;
      }
    }
    return best;
  }
}

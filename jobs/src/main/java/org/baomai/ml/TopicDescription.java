package org.baomai.ml;

import static org.apache.spark.sql.functions.array_intersect;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.topic.Coherence;
import org.baomai.topic.Diversity;
import org.baomai.topic.DocumentSets;
import org.baomai.topic.Exclusivity;
import org.baomai.topic.Relevance;
import org.baomai.topic.RelevantTerm;
import org.baomai.topic.TopicLabel;

/**
 * Describes the topics of a model by their terms: labels, relevance, coherence, exclusivity. The
 * top terms' stories are counted on the driver.
 */
public final class TopicDescription {
  private static final int RELEVANT_TERMS = 20;
  private static final int COHERENT_TERMS = 10;
  private static final int DIVERSE_TERMS = 25;

  private final double[][] phi;
  private final TopicVocabulary vocabulary;
  private final DocumentSets occurrences;

  private TopicDescription(double[][] phi, TopicVocabulary vocabulary, DocumentSets occurrences) {
    this.phi = phi;
    this.vocabulary = vocabulary;
    this.occurrences = occurrences;
  }

  /**
   * Looks at a model.
   *
   * @param stories that it is described by, as {@link Stories} gives them
   */
  public static TopicDescription of(
      TopicModel model, TopicVocabulary vocabulary, Dataset<Row> stories) {
    double[][] phi = model.termProbabilities();
    SortedSet<String> terms = new TreeSet<>();
    for (double[] topic : phi) {
      terms.addAll(named(top(topic, COHERENT_TERMS), vocabulary));
    }
    return new TopicDescription(phi, vocabulary, occurrences(stories, terms));
  }

  private static DocumentSets occurrences(Dataset<Row> stories, SortedSet<String> terms) {
    List<List<String>> documents =
        stories
            .select(
                array_intersect(
                    expr("transform(terms, entry -> entry.term)"),
                    lit(terms.toArray(String[]::new))))
            .collectAsList()
            .stream()
            .map(row -> row.<String>getList(0))
            .toList();
    return DocumentSets.of(documents, terms);
  }

  /** Every topic, in the order of the model. */
  public List<DescribedTopic> topics() {
    return IntStream.range(0, phi.length).mapToObj(this::describe).toList();
  }

  /** Share of different terms among the 25 most probable of each topic. */
  public double diversity() {
    List<List<String>> tops = new ArrayList<>();
    for (double[] topic : phi) {
      tops.add(named(top(topic, DIVERSE_TERMS), vocabulary));
    }
    return Diversity.of(tops);
  }

  private DescribedTopic describe(int index) {
    double[] topic = phi[index];
    List<Integer> top = top(topic, COHERENT_TERMS);
    List<DescribedTopic.Term> relevant = relevant(topic);
    String label =
        TopicLabel.of(
            relevant.stream()
                .map(term -> new RelevantTerm(term.term(), term.relevance()))
                .toList());
    double[] weights = top.stream().mapToDouble(term -> topic[term]).toArray();
    double[] sums = top.stream().mapToDouble(this::overTopics).toArray();
    return new DescribedTopic(
        index,
        label,
        relevant,
        Coherence.npmi(named(top, vocabulary), occurrences),
        Exclusivity.of(weights, sums));
  }

  private double overTopics(int term) {
    double sum = 0;
    for (double[] topic : phi) {
      sum += topic[term];
    }
    return sum;
  }

  private List<DescribedTopic.Term> relevant(double[] topic) {
    double total = vocabulary.total();
    double[] relevance = new double[topic.length];
    for (int term = 0; term < topic.length; term++) {
      relevance[term] = Relevance.of(topic[term], vocabulary.counts().get(term) / total);
    }
    return top(relevance, RELEVANT_TERMS).stream()
        .map(
            term ->
                new DescribedTopic.Term(vocabulary.terms().get(term), topic[term], relevance[term]))
        .toList();
  }

  /**
   * The places of the largest values; of equal ones the more frequent term, then by code points.
   */
  private static List<Integer> top(double[] values, int number) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(place -> -values[place]))
        .limit(number)
        .toList();
  }

  private static List<String> named(List<Integer> places, TopicVocabulary vocabulary) {
    return places.stream().map(place -> vocabulary.terms().get(place)).toList();
  }
}

package org.baomai.topics.model;

import static org.apache.spark.sql.functions.array_intersect;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.topic.Coherence;
import org.baomai.topic.Diversity;
import org.baomai.topic.DocumentSets;
import org.baomai.topic.Exclusivity;
import org.baomai.topic.NearestTopic;
import org.baomai.topic.Relevance;
import org.baomai.topic.RelevantTerm;
import org.baomai.topic.TopicLabel;
import org.baomai.topics.stories.NameTerms;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.TopicVocabulary;

/**
 * Describes the topics of a model by their terms: labels, relevance, coherence, exclusivity. Which
 * stories contain which top terms is collected on the driver.
 */
public final class TopicDescription {
  private static final int RELEVANT_TERMS = 20;
  private static final int COHERENT_TERMS = 10;
  private static final int DIVERSE_TERMS = 25;
  private static final int COMPARED_TERMS = 20;
  private static final int NAMES_AMONG_TERMS = 5;
  private static final int NAMES_IN_LABEL = 1;
  private static final int NAMES = 10;
  private static final double NAMES_LIFT = 2;
  private static final int APART = 5;

  private final double[][] phi;
  private final TopicVocabulary vocabulary;
  private final Set<String> names;
  private final DocumentSets occurrences;

  private TopicDescription(
      double[][] phi, TopicVocabulary vocabulary, Set<String> names, DocumentSets occurrences) {
    this.phi = phi;
    this.vocabulary = vocabulary;
    this.names = names;
    this.occurrences = occurrences;
  }

  /**
   * The description of a model.
   *
   * @param names the terms that are names ({@link NameTerms})
   * @param stories the stories that coherence is measured on, as {@link Stories} returns them
   */
  public static TopicDescription of(
      TopicModel model, TopicVocabulary vocabulary, Set<String> names, Dataset<Row> stories) {
    double[][] phi = model.termProbabilities();
    SortedSet<String> terms = new TreeSet<>();
    for (double[] topic : phi) {
      terms.addAll(named(top(topic, COHERENT_TERMS), vocabulary));
    }
    return new TopicDescription(phi, vocabulary, Set.copyOf(names), occurrences(stories, terms));
  }

  private static DocumentSets occurrences(Dataset<Row> stories, SortedSet<String> terms) {
    List<List<String>> documents =
        stories
            .select(
                array_intersect(
                        expr("transform(terms, entry -> entry.term)"),
                        lit(terms.toArray(String[]::new)))
                    .as(Stories.TERMS))
            .collectAsList()
            .stream()
            .map(row -> row.<String>getList(row.fieldIndex(Stories.TERMS)))
            .toList();
    return DocumentSets.of(documents, terms);
  }

  /** All topics, in the order of the model. */
  public List<DescribedTopic> topics() {
    return IntStream.range(0, phi.length).mapToObj(this::describe).toList();
  }

  /** Share of distinct terms among the 25 most probable terms of all topics. */
  public double diversity() {
    List<List<String>> tops = new ArrayList<>();
    for (double[] topic : phi) {
      tops.add(named(top(topic, DIVERSE_TERMS), vocabulary));
    }
    return Diversity.of(tops);
  }

  /** The 20 most probable terms of each topic, by which models are compared. */
  public List<List<String>> topTerms() {
    return Arrays.stream(phi).map(topic -> named(top(topic, COMPARED_TERMS), vocabulary)).toList();
  }

  private DescribedTopic describe(int index) {
    double[] topic = phi[index];
    List<Integer> top = top(topic, COHERENT_TERMS);
    double[] relevance = relevance(topic);
    List<DescribedTopic.Term> relevant = relevant(topic, relevance);
    int nearest = NearestTopic.of(phi, index);
    double[] weights = top.stream().mapToDouble(term -> topic[term]).toArray();
    double[] sums = top.stream().mapToDouble(this::overTopics).toArray();
    return new DescribedTopic(
        index,
        label(relevant),
        relevant,
        names(topic, relevance),
        nearest,
        nearest < 0 ? List.of() : apart(topic, phi[nearest]),
        Coherence.npmi(named(top, vocabulary), occurrences),
        Exclusivity.of(weights, sums));
  }

  private String label(List<DescribedTopic.Term> relevant) {
    List<RelevantTerm> candidates = new ArrayList<>();
    int namesTaken = 0;
    for (DescribedTopic.Term term : relevant) {
      boolean isName = names.contains(term.term());
      if (!isName || namesTaken < NAMES_IN_LABEL) {
        candidates.add(new RelevantTerm(term.term(), term.relevance()));
        namesTaken += isName ? 1 : 0;
      }
    }
    return TopicLabel.of(candidates);
  }

  /** Names that are more than twice as frequent in the topic as in the corpus. */
  private List<String> names(double[] topic, double[] relevance) {
    double total = vocabulary.total();
    return ordered(relevance)
        .filter(term -> topic[term] > NAMES_LIFT * vocabulary.counts().get(term) / total)
        .map(term -> vocabulary.terms().get(term))
        .filter(names::contains)
        .limit(NAMES)
        .toList();
  }

  private List<String> apart(double[] topic, double[] nearest) {
    return named(top(NearestTopic.contributions(topic, nearest), APART), vocabulary);
  }

  private double overTopics(int term) {
    double sum = 0;
    for (double[] topic : phi) {
      sum += topic[term];
    }
    return sum;
  }

  private double[] relevance(double[] topic) {
    double total = vocabulary.total();
    double[] relevance = new double[topic.length];
    for (int term = 0; term < topic.length; term++) {
      relevance[term] = Relevance.of(topic[term], vocabulary.counts().get(term) / total);
    }
    return relevance;
  }

  /** Limits names: they are often the most relevant terms, but tell where, not what. */
  private List<DescribedTopic.Term> relevant(double[] topic, double[] relevance) {
    List<DescribedTopic.Term> relevant = new ArrayList<>();
    int namesTaken = 0;
    for (int term : (Iterable<Integer>) ordered(relevance)::iterator) {
      boolean isName = names.contains(vocabulary.terms().get(term));
      if (relevant.size() < RELEVANT_TERMS && (!isName || namesTaken < NAMES_AMONG_TERMS)) {
        relevant.add(
            new DescribedTopic.Term(vocabulary.terms().get(term), topic[term], relevance[term]));
        namesTaken += isName ? 1 : 0;
      }
    }
    return relevant;
  }

  /**
   * The indices of the largest values, the largest first. Equal values are in the order of the
   * vocabulary: the more frequent term first, then by code points.
   */
  public static List<Integer> top(double[] values, int number) {
    return ordered(values).limit(number).toList();
  }

  private static Stream<Integer> ordered(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(place -> -values[place]));
  }

  private static List<String> named(List<Integer> places, TopicVocabulary vocabulary) {
    return places.stream().map(place -> vocabulary.terms().get(place)).toList();
  }
}

package org.baomai.topics;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.base.Span;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.topic.RepresentativeSentence;
import org.baomai.topics.model.DescribedTopic;
import org.baomai.word.search.Sentences;

/** Selects one sentence from each exemplar of a topic, to show what the topic is about. */
final class ExemplarSentences {
  private ExemplarSentences() {}

  /**
   * The selected sentence of an exemplar.
   *
   * @param headline headline of its article; null if it has none
   * @param text the sentence; null if the article has none
   */
  record Sentence(String articleId, String headline, String text) {}

  /**
   * The most representative sentence of each exemplar, by topic. Exemplars without a sentence are
   * left out.
   *
   * @param articles rows of {@code articles}; only the exemplars are read
   */
  static List<List<Sentence>> of(
      Dataset<Row> articles, List<DescribedTopic> topics, List<TopicWeights.Extent> extents) {
    Object[] wanted =
        extents.stream().flatMap(extent -> extent.exemplars().stream()).distinct().toArray();
    Map<String, Row> byId = new HashMap<>();
    articles
        .filter(col(ArticlesTable.ARTICLE_ID).isin(wanted))
        .select(ArticlesTable.ARTICLE_ID, ArticlesTable.HEADLINE, ArticlesTable.BODY)
        .collectAsList()
        .forEach(row -> byId.put(row.getAs(ArticlesTable.ARTICLE_ID), row));
    List<List<Sentence>> sentences = new ArrayList<>();
    for (int place = 0; place < topics.size(); place++) {
      List<String> terms =
          topics.get(place).terms().stream().map(DescribedTopic.Term::term).toList();
      sentences.add(
          extents.get(place).exemplars().stream()
              .filter(byId::containsKey)
              .map(id -> sentence(byId.get(id), terms))
              .filter(found -> found.text() != null)
              .toList());
    }
    return sentences;
  }

  private static Sentence sentence(Row article, List<String> terms) {
    String body = article.getAs(ArticlesTable.BODY);
    return new Sentence(
        article.getAs(ArticlesTable.ARTICLE_ID),
        article.getAs(ArticlesTable.HEADLINE),
        RepresentativeSentence.of(sentences(body == null ? "" : body), terms));
  }

  private static List<String> sentences(String body) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    while (start < body.length()) {
      Span sentence = Sentences.around(body, start, start + 1);
      sentences.add(body.substring(Math.min(start, sentence.start()), sentence.end()).strip());
      start = Math.max(start + 1, sentence.end());
    }
    return sentences;
  }
}

package org.baomai.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.baomai.archive.ArticleTerm;
import org.baomai.lake.DirtyDates;
import org.baomai.lake.LakeException;
import org.baomai.lake.TermRows;
import org.baomai.word.HanlpSegmenter;
import org.baomai.word.Segmenter;
import org.baomai.word.UserDictionary;
import org.baomai.word.WordVersion;

/**
 * Takes headlines and bodies apart into terms. Reads the articles of the dates that parse wrote
 * since; writes article_terms.
 */
final class SegmentJob implements Job {
  static final String NAME = "segment";

  private final UserDictionary dictionary;
  private final boolean refresh;

  SegmentJob(UserDictionary dictionary, boolean refresh) {
    this.dictionary = dictionary;
    this.refresh = refresh;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, String> configuration() {
    return new TreeMap<>(Map.of("dictionary", dictionary.digest()));
  }

  @Override
  public String run(JobContext context) {
    String version = WordVersion.of(dictionary);
    DirtyDates dirty = dirtyDates(context, version);
    dictionary.warnings().forEach(context.log()::warn);
    context.log().lexiconVersion(version);
    context.log().dirty(dirty);
    if (dirty.isEmpty()) {
      return "no article has changed.";
    }
    Sizing.apply(context.lake(), dirty);
    context.log().stage("segment " + dirty.describe(), () -> segment(context, dirty));
    long terms = context.lake().current("article_terms").count();
    context.log().wrote("article_terms", terms);
    return String.format("%,d terms of articles; %s written.", terms, dirty.describe());
  }

  private DirtyDates dirtyDates(JobContext context, String version) {
    String published = context.before().lexiconVersion();
    boolean other = published != null && !published.equals(version);
    if (other && !refresh) {
      throw new LakeException(
          LakeException.Kind.OTHER_VERSION,
          "The terms of this lake are by segmenter and dictionary "
              + published
              + ", and this is "
              + version
              + ". Give --refresh to segment all articles anew, or the dictionary of before.");
    }
    if (refresh || published == null) {
      return DirtyDates.ALL;
    }
    return context.ledger().unseenBy(NAME, ParseJob.NAME);
  }

  private void segment(JobContext context, DirtyDates dirty) {
    Dataset<Row> articles =
        context
            .lake()
            .current("articles")
            .filter(dirty.condition())
            .select("article_id", "newspaper", "issue_date", "headline", "body");
    FlatMapFunction<Row, Row> segmenting = new Segmenting(dictionary);
    Dataset<Row> terms = articles.flatMap(segmenting, Encoders.row(TermRows.SCHEMA));
    context.writer().replaceDates("article_terms", terms, dirty);
  }

  private record Segmenting(UserDictionary dictionary) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row article) {
      Segmenter segmenter = HanlpSegmenter.shared(dictionary);
      List<Row> rows = new ArrayList<>();
      for (ArticleTerm term :
          ArticleTerm.of(article.getString(3), article.getString(4), segmenter)) {
        rows.add(
            TermRows.of(
                article.getString(0),
                article.getString(1),
                article.getLocalDate(2),
                term,
                segmenter.version()));
      }
      return rows.iterator();
    }
  }
}

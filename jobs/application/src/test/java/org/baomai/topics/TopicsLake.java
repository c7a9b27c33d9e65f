package org.baomai.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.EmptyLake;
import org.baomai.SharedSession;
import org.baomai.lake.LakeContent;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.Progress;
import org.baomai.run.Job;
import org.baomai.run.JobOf;
import org.baomai.run.JobRunner;
import org.baomai.topics.model.TopicEngines;
import org.baomai.topics.stories.StopList;

/** A lake for tests that write planted stories and then fit and read topics. */
public final class TopicsLake {
  static final int SWEEPS = 100;

  private static final List<String> TABLES =
      List.of(
          "topic_models",
          "topics",
          "article_topics",
          "topic_terms",
          "topic_fit",
          "topic_trends",
          "topic_tests",
          "topic_lineage");

  private final Path path;
  private final List<String> said = new ArrayList<>();

  TopicsLake(Path path) {
    this.path = EmptyLake.at(path);
  }

  static DirtyDates dates(int from, int to) {
    List<LocalDate> dates = new ArrayList<>();
    for (int story = from; story < to; story++) {
      dates.add(LocalDate.parse("2031-01-01").plusDays(story));
    }
    return DirtyDates.of(dates);
  }

  /** Writes and publishes the rows as the job segment does. */
  void segment(PlantedStories planted, DirtyDates dirty) {
    run(
        new JobOf(
            "segment",
            context -> {
              context.log().dirty(dirty);
              context.writer().overwrite("articles", planted.articles());
              context.writer().overwrite("article_terms", planted.articleTerms());
              return "planted.";
            }));
  }

  void topics(Integer topics, boolean refit) {
    run(job(topics, refit));
  }

  /** Runs the job topics without a refit, with another receiver of its messages. */
  void topics(Integer topics, Progress listener) {
    new JobRunner(SharedSession.get(), path, listener, CommitHook.NONE)
        .run(List.of(job(topics, false)));
  }

  private static TopicsJob job(Integer topics, boolean refit) {
    List<Integer> numbers = topics == null ? List.of() : List.of(topics);
    return new TopicsJob(options(numbers, refit), StopList.NONE);
  }

  /** Options with the engine gibbs, one seed and few sweeps. */
  public static TopicsOptions options(List<Integer> topics, boolean refit) {
    return new TopicsOptions(
        topics,
        List.of(1L),
        TopicEngines.GIBBS,
        SWEEPS,
        refit,
        ReprintCounting.FIRST,
        TopicNames.NONE,
        List.of());
  }

  void run(Job job) {
    new JobRunner(SharedSession.get(), path, said::add, CommitHook.NONE).run(List.of(job));
  }

  /** Everything that readers see in the lake. */
  LakeContent content() {
    return LakeContent.of(path);
  }

  Lake lake() {
    return Lake.open(SharedSession.get(), path.toString());
  }

  Dataset<Row> table(String name) {
    return lake().current(name);
  }

  Row only(String name) {
    List<Row> rows = table(name).collectAsList();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  Map<String, Long> versions() {
    Map<String, Long> versions = new HashMap<>(lake().versions());
    versions.keySet().retainAll(TABLES);
    return versions;
  }

  String last() {
    return said.get(said.size() - 1);
  }

  /** All messages of the runs, line by line. */
  List<String> said() {
    return said;
  }

  List<String> topicIds() {
    return table("topics").orderBy("topic_id").collectAsList().stream()
        .map(row -> row.<String>getAs("topic_id"))
        .toList();
  }

  void name(String topicId, String name) {
    TopicsOptions options =
        new TopicsOptions(
            List.of(),
            List.of(1L),
            TopicEngines.GIBBS,
            SWEEPS,
            false,
            ReprintCounting.FIRST,
            new TopicNames(Map.of(topicId, name)),
            List.of());
    run(new TopicsJob(options, StopList.NONE));
  }
}

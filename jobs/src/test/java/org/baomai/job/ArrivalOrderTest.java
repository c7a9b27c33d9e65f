package org.baomai.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.baomai.EmptyLake;
import org.baomai.SharedSession;
import org.baomai.archive.Printings;
import org.baomai.lake.CommitHook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages that come one by one, in any order, with a run of parse, segment and trends after each, end
 * in the tables that one run over all of them makes. It takes a quarter of a minute a page, so it
 * is run when asked for: {@code mvn test -Dtest=ArrivalOrderTest -Dbaomai.orders=3
 * -Dbaomai.pages=42}. {@link ChangingCorpusTest} holds the same of pages that come together.
 */
@EnabledIfSystemProperty(named = "baomai.orders", matches = "\\d+")
class ArrivalOrderTest {
  private static final int PAGES = Integer.getInteger("baomai.pages", 5);
  private static final int ORDERS = Integer.getInteger("baomai.orders", 1);

  private static final long MOST_BYTES = 1L << 20;
  private static final long LEAST_STORIES = 2;

  /** What only tells how the lake came to be. */
  private static final String[] OF_TOPICS = {
    "topic_models", "topics", "article_topics", "topic_trends", "topic_tests", "topic_lineage"
  };

  @TempDir private Path folder;

  @Test
  void theOrderOfArrivalDoesNotMatter() throws Exception {
    List<Path> pages = SampleCorpus.pages().subList(0, PAGES);
    SampleCorpus whole = SampleCorpus.of(folder.resolve("whole"), 0);
    for (Path page : pages) {
      whole.add(page);
    }
    Path expected = EmptyLake.at(folder.resolve("expected"));
    run(whole, expected);
    LakeContent once = LakeContent.of(expected);
    for (int order = 0; order < ORDERS; order++) {
      List<Path> shuffled = new ArrayList<>(pages);
      Collections.shuffle(shuffled, new Random(order));
      SampleCorpus growing = SampleCorpus.of(folder.resolve("growing" + order), 0);
      Path lake = EmptyLake.at(folder.resolve("lake" + order));
      for (Path page : shuffled) {
        growing.add(page);
        run(growing, lake);
      }
      LakeContent.of(lake).assertSameAs(once, OF_TOPICS);
    }
  }

  /** As {@code run} has it, all jobs under one lock, but without topics. */
  private static void run(SampleCorpus corpus, Path lake) {
    LexiconOptions lexicon = new LexiconOptions();
    new JobRunner(SharedSession.get(), lake, line -> {}, CommitHook.NONE)
        .run(
            List.of(
                new ParseJob(new ParseOptions(corpus.path(), null, MOST_BYTES, false)),
                new SegmentJob(
                    lexicon.dictionary(), lexicon.models(), false, new LearnOption().learning()),
                new TrendsJob(lexicon.stopWords(), LEAST_STORIES, Printings.FIRST, List.of())));
  }
}

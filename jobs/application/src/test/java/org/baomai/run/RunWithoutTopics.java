package org.baomai.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baomai.SampleCorpus;
import org.baomai.SharedSession;
import org.baomai.cli.option.LexiconOptions;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.store.CommitHook;
import org.baomai.newwords.Learning;
import org.baomai.parse.ParseJob;
import org.baomai.parse.ParseOptions;
import org.baomai.segment.SegmentJob;
import org.baomai.trends.TrendsJob;

/**
 * Parse, segment and trends as {@code run} does them, under one lease. Topics depend on the fits
 * before, so that what is compared with a fresh run leaves them out.
 */
public final class RunWithoutTopics {
  private static final long MOST_BYTES = 1L << 20;
  private static final long LEAST_STORIES = 2;

  private RunWithoutTopics() {}

  /** Runs, and gives what was said. */
  public static List<String> over(SampleCorpus corpus, Path lake) {
    List<String> said = new ArrayList<>();
    LexiconOptions lexicon = new LexiconOptions();
    new JobRunner(SharedSession.get(), lake, said::add, CommitHook.NONE)
        .run(
            List.of(
                new ParseJob(new ParseOptions(corpus.path(), null, MOST_BYTES, false)),
                new SegmentJob(lexicon.dictionary(), lexicon.models(), false, Learning.NONE),
                new TrendsJob(
                    lexicon.stopWords(), LEAST_STORIES, ReprintCounting.FIRST, List.of())));
    return said;
  }
}

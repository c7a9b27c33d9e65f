package org.baomai.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baomai.EmptyLake;
import org.baomai.SampleCorpus;
import org.baomai.lake.LakeContent;
import org.baomai.run.ChangingCorpusTest;
import org.baomai.run.RunWithoutTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages that come one by one, in any order, with a run of parse, segment and trends after each, end
 * in the tables that one run over all of them makes. It takes a quarter of a minute a page, so it
 * is run when asked for: {@code mvn test -Dtest=ArrivalOrderTest -Dbaomai.orders=3
 * -Dbaomai.pages=60}. {@link ChangingCorpusTest} holds the same of pages that come together.
 */
@EnabledIfSystemProperty(named = "baomai.orders", matches = "\\d+")
class ArrivalOrderTest {
  private static final int PAGES = Integer.getInteger("baomai.pages", 5);
  private static final int ORDERS = Integer.getInteger("baomai.orders", 1);
  private static final int SEED = Integer.getInteger("baomai.seed", 0);

  @TempDir private Path folder;

  @Test
  void theOrderOfArrivalDoesNotMatter() throws Exception {
    SampleCorpus whole = SampleCorpus.of(folder.resolve("whole"), 0);
    for (int page = 0; page < PAGES; page++) {
      arrives(whole, page);
    }
    Path expected = EmptyLake.at(folder.resolve("expected"));
    RunWithoutTopics.over(whole, expected);
    LakeContent once = LakeContent.of(expected);
    for (int order = 0; order < ORDERS; order++) {
      List<Integer> shuffled =
          IntStream.range(0, PAGES).boxed().collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(shuffled, new Random(SEED + order));
      SampleCorpus growing = SampleCorpus.of(folder.resolve("growing" + order), 0);
      Path lake = EmptyLake.at(folder.resolve("lake" + order));
      for (int page : shuffled) {
        arrives(growing, page);
        RunWithoutTopics.over(growing, lake);
      }
      LakeContent.of(lake).assertSameAs(once);
      System.out.printf("%d pages, seed %d: equal%n", PAGES, SEED + order);
    }
  }

  /** More pages than the sample has are its own again, with other figures on other days. */
  private static void arrives(SampleCorpus corpus, int page) throws IOException {
    List<Path> sample = SampleCorpus.pages();
    if (page < sample.size()) {
      corpus.add(sample.get(page));
    } else {
      corpus.addAgain(page);
    }
  }
}

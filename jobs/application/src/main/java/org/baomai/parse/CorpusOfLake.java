package org.baomai.parse;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.baomai.lake.LakeReader;
import org.baomai.lake.ledger.Ledger;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.TableWriter;

/**
 * The corpus of a lake, as its last published run of parse left it.
 *
 * @param folder the folder of the corpus; relative to the working directory if it was given so
 * @param overrides digest of the overrides that the run applied
 */
public record CorpusOfLake(Path folder, String overrides) {
  static final String CORPUS = "corpus";

  /**
   * Finds the corpus.
   *
   * @return empty if the lake does not name it
   */
  public static Optional<CorpusOfLake> of(LakeReader lake) {
    return new Ledger(lake.lake(), new TableWriter(lake.lake(), CommitHook.NONE))
        .lastConfiguration(ParseJob.NAME)
        .filter(configuration -> configuration.get(CORPUS) != null)
        .map(CorpusOfLake::of);
  }

  private static CorpusOfLake of(Map<String, String> configuration) {
    return new CorpusOfLake(
        Path.of(configuration.get(CORPUS)), configuration.get(OverriddenPages.SETTING));
  }
}

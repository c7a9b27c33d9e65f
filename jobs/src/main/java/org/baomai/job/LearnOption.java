package org.baomai.job;

import picocli.CommandLine.Option;

/** Whether new words are to be learnt from the corpus. */
final class LearnOption {
  @Option(
      names = "--learn",
      description =
          "Learn new words from all articles of the lake (slogans, programmes, institutions, events)"
              + " before segmenting: a new version of the lexicon. Only articles that hold a word"
              + " that came or went are segmented anew. Without it the words learnt before stay.")
  private boolean learn;

  boolean learn() {
    return learn;
  }
}

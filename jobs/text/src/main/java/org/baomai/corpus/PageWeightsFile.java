package org.baomai.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.baomai.page.weight.Weights;
import org.baomai.page.weight.WeightsSyntaxException;
import org.baomai.source.RawName;
import org.baomai.source.StrictDecoding;
import org.baomai.source.listing.CorpusListing;

/**
 * The file of a corpus with weights that were fitted to its corrected pages: UTF-8, a line for each
 * weight with its name, a tab and its value. Lines that begin with # are remarks.
 */
public final class PageWeightsFile {
  /** The path of the file, relative to the corpus. */
  public static final String PATH = CorpusListing.RESERVED_FOLDER + "/page-weights.tsv";

  private static final String LEARN_AGAIN =
      " Learn it again with 'baomai train --pages', or remove it to use the shipped weights.";

  private PageWeightsFile() {}

  /**
   * Reads the weights for the pages of a corpus.
   *
   * @param corpus the folder of the corpus
   * @return the weights of the file; those that the project ships if there is no file
   * @throws PageWeightsException if the file cannot be read, or a weight is unknown, repeated or
   *     missing, or no number
   */
  public static Weights load(Path corpus) {
    Path file = RawName.resolve(corpus, PATH);
    if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Weights.published();
    }
    if (Files.isDirectory(file)) {
      throw new PageWeightsException(PATH + " is a folder, not a file." + LEARN_AGAIN);
    }
    try {
      return parse(Files.readAllBytes(file));
    } catch (IOException failure) {
      throw new PageWeightsException(
          PATH + " cannot be read (" + failure + "): check its permissions.");
    }
  }

  private static Weights parse(byte[] bytes) throws IOException {
    StrictDecoding decoding = StrictDecoding.of(bytes, 0, UTF_8);
    if (decoding.text() == null) {
      throw new PageWeightsException(
          "%s, line %d: byte %d of the file is not valid UTF-8."
                  .formatted(PATH, lineOf(bytes, decoding.firstBad()), decoding.firstBad())
              + LEARN_AGAIN);
    }
    String text = decoding.text();
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try {
      return Weights.read(new BufferedReader(new StringReader(unmarked)));
    } catch (WeightsSyntaxException damaged) {
      throw new PageWeightsException(PATH + ", " + damaged.getMessage() + LEARN_AGAIN);
    }
  }

  private static int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int at = 0; at < offset; at++) {
      line += bytes[at] == '\n' ? 1 : 0;
    }
    return line;
  }
}

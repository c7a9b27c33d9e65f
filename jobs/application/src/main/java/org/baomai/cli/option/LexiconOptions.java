package org.baomai.cli.option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baomai.run.UsageException;
import org.baomai.word.dictionary.StopWords;
import org.baomai.word.dictionary.TermFamilies;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.hanlp.WordModels;
import picocli.CommandLine.Option;

/** Where the analyst's own words come from. */
public final class LexiconOptions {
  private static final String DICTIONARY = "user-dictionary.txt";
  private static final String STOP_WORDS = "stopwords.txt";
  private static final String FAMILIES = "families.txt";
  private static final String BUILT_IN = "/org/baomai/lexicon/";

  @Option(
      names = "--lexicon",
      paramLabel = "FOLDER",
      description =
          "Folder with "
              + DICTIONARY
              + ", "
              + FAMILIES
              + " and "
              + STOP_WORDS
              + "; a file that is not there is taken from data/lexicon as it was built in.")
  private Path folder;

  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      description =
          "Folder with perceptron or CRF models of HanLP's (cws.bin, pos.bin, ner.bin; or"
              + " cws.txt.bin, ...) to find words with, instead of its dictionary; 'train' makes such"
              + " a folder. Executors read it at the same path.")
  private Path models;

  /** The terms of the phrase layer, with the families that are counted as one. */
  public UserDictionary dictionary() {
    return entries()
        .with(
            isOwn(FAMILIES)
                ? TermFamilies.load(folder.resolve(FAMILIES))
                : TermFamilies.parse(FAMILIES, builtIn(FAMILIES)));
  }

  /** What words are found with besides; none if nothing is asked for. */
  public WordModels models() {
    return models == null ? WordModels.none() : WordModels.of(models.toAbsolutePath());
  }

  private UserDictionary entries() {
    return isOwn(DICTIONARY)
        ? UserDictionary.load(folder.resolve(DICTIONARY))
        : UserDictionary.parse(DICTIONARY, builtIn(DICTIONARY));
  }

  /** Words that say nothing of a text's matter. */
  public StopWords stopWords() {
    return isOwn(STOP_WORDS)
        ? StopWords.load(folder.resolve(STOP_WORDS))
        : StopWords.parse(STOP_WORDS, builtIn(STOP_WORDS));
  }

  private boolean isOwn(String file) {
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UsageException("There is no folder " + folder + ". Mend --lexicon.");
    }
    return folder != null && Files.exists(folder.resolve(file));
  }

  private static List<String> builtIn(String file) {
    try (InputStream in = LexiconOptions.class.getResourceAsStream(BUILT_IN + file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The jar lacks " + BUILT_IN + file + ".", e);
    }
  }
}

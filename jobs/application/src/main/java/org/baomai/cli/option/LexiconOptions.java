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

/** The analyst's dictionary, synonym families and stop words, and segmentation models. */
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
              + "; the built-in version is used for a missing file.")
  private Path folder;

  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      description =
          "Folder with perceptron or CRF models of HanLP (cws.bin, pos.bin, ner.bin; or cws.txt.bin,"
              + " ...), which replace its dictionary in the word layer; 'train' writes such a folder."
              + " Executors read it at the same path.")
  private Path models;

  /** The terms of the phrase layer, with synonym families. */
  public UserDictionary dictionary() {
    return entries()
        .with(
            isOwn(FAMILIES)
                ? TermFamilies.load(folder.resolve(FAMILIES))
                : TermFamilies.parse(FAMILIES, builtIn(FAMILIES)));
  }

  /** The segmentation models; none if the option is not given. */
  public WordModels models() {
    return models == null ? WordModels.none() : WordModels.of(models.toAbsolutePath());
  }

  private UserDictionary entries() {
    return isOwn(DICTIONARY)
        ? UserDictionary.load(folder.resolve(DICTIONARY))
        : UserDictionary.parse(DICTIONARY, builtIn(DICTIONARY));
  }

  /** Words that say nothing about the subject of a text. */
  public StopWords stopWords() {
    return isOwn(STOP_WORDS)
        ? StopWords.load(folder.resolve(STOP_WORDS))
        : StopWords.parse(STOP_WORDS, builtIn(STOP_WORDS));
  }

  private boolean isOwn(String file) {
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UsageException("The folder " + folder + " does not exist. Correct --lexicon.");
    }
    return folder != null && Files.exists(folder.resolve(file));
  }

  private static List<String> builtIn(String file) {
    try (InputStream in = LexiconOptions.class.getResourceAsStream(BUILT_IN + file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The jar does not contain " + BUILT_IN + file + ".", e);
    }
  }
}

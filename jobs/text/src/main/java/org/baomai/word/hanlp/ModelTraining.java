package org.baomai.word.hanlp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hankcs.hanlp.model.perceptron.CWSTrainer;
import com.hankcs.hanlp.model.perceptron.NERTrainer;
import com.hankcs.hanlp.model.perceptron.POSTrainer;
import com.hankcs.hanlp.model.perceptron.PerceptronTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baomai.word.dictionary.DictionaryException;
import org.baomai.word.dictionary.WordList;

/**
 * Trains models of words on a gold with HanLP's averaged perceptron (Collins 2002): of words
 * always, of parts of speech where the gold has them, of names where it marks them.
 */
public final class ModelTraining {
  /** All features are kept: a model is a file of some megabytes for a million words. */
  private static final double NOTHING_DROPPED = 0;

  /** Only one thread averages; several add up what each has learnt by itself. */
  private static final int ONE_THREAD = 1;

  private final List<GoldSentence> sentences;
  private final boolean tagged;

  private ModelTraining(List<GoldSentence> sentences, boolean tagged) {
    this.sentences = sentences;
    this.tagged = tagged;
  }

  /**
   * Reads a gold: a sentence a line, in UTF-8, words between blanks; with a part of speech behind
   * each ({@code 词/n}) if the first sentence has it.
   *
   * @throws DictionaryException if it cannot be read, or is empty, or a line is broken
   */
  public static ModelTraining on(Path gold) {
    List<GoldSentence> sentences = new ArrayList<>();
    Boolean tagged = null;
    int number = 0;
    for (String line : WordList.linesOf(gold)) {
      number++;
      if (!line.isBlank()) {
        tagged = tagged == null ? Boolean.valueOf(GoldSentence.isTagged(line)) : tagged;
        sentences.add(GoldSentence.of(gold.toString(), number, line, tagged));
      }
    }
    if (sentences.isEmpty()) {
      throw new DictionaryException(gold + " holds no sentence: write one a line.");
    }
    return new ModelTraining(sentences, tagged);
  }

  /** Sentences of the gold. */
  public int sentences() {
    return sentences.size();
  }

  /**
   * Trains, and writes the models. HanLP prints how far it is on the standard output.
   *
   * @param folder is made; it must not hold models
   * @param rounds times that the gold is gone through, 1 or more
   * @return the models
   * @throws DictionaryException if the folder holds models, or cannot be written
   */
  public WordModels write(Path folder, int rounds) {
    if (Files.exists(folder.resolve("cws.bin"))) {
      throw new DictionaryException(
          folder + " holds models already: name another folder, or remove its cws.bin.");
    }
    try {
      Path made = Files.createTempDirectory("baomai-models");
      Path gold = made.resolve("gold.txt");
      Files.write(gold, sentences.stream().map(GoldSentence::forHanlp).toList(), UTF_8);
      List<String> files = new ArrayList<>();
      train(new CWSTrainer(), gold, made, "cws.bin", rounds, files);
      if (tagged) {
        train(new POSTrainer(), gold, made, "pos.bin", rounds, files);
      }
      if (tagged && sentences.stream().anyMatch(GoldSentence::marksNames)) {
        train(new NERTrainer(), gold, made, "ner.bin", rounds, files);
      }
      publish(made, files, folder);
      return WordModels.of(folder);
    } catch (IOException failure) {
      throw new DictionaryException(
          "Models cannot be written to "
              + folder
              + ": see to space and permissions. ("
              + failure
              + ")");
    }
  }

  private static void train(
      PerceptronTrainer trainer, Path gold, Path made, String name, int rounds, List<String> files)
      throws IOException {
    String file = gold.toString();
    trainer.train(file, file, made.resolve(name).toString(), NOTHING_DROPPED, rounds, ONE_THREAD);
    files.add(name);
  }

  /** The model of words comes last: a folder that has it is whole. */
  private static void publish(Path made, List<String> files, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int at = files.size() - 1; at >= 0; at--) {
      Files.copy(made.resolve(files.get(at)), folder.resolve(files.get(at)));
      Files.delete(made.resolve(files.get(at)));
    }
    Files.delete(made.resolve("gold.txt"));
    Files.delete(made);
  }
}

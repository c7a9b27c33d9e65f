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
 * Trains HanLP's averaged perceptron (Collins 2002) on a segmented corpus: a word model always, a
 * part-of-speech model if the corpus has parts of speech, a name model if it marks names.
 */
public final class ModelTraining {
  /** Feature pruning ratio. Nothing is pruned: a model has a few megabytes for a million words. */
  private static final double NO_PRUNING = 0;

  /**
   * With one thread HanLP averages the weights; with several threads it sums separately trained
   * models.
   */
  private static final int ONE_THREAD = 1;

  private final List<GoldSentence> sentences;
  private final boolean tagged;

  private ModelTraining(List<GoldSentence> sentences, boolean tagged) {
    this.sentences = sentences;
    this.tagged = tagged;
  }

  /**
   * Reads a segmented corpus.
   *
   * @param gold a UTF-8 file with one sentence per line and words separated by spaces; if all words
   *     of the first sentence have a part of speech ({@code 词/n}), all words of the file need one
   * @throws DictionaryException if the file cannot be read or has no sentence, or a word has no
   *     part of speech where it needs one
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
      throw new DictionaryException(gold + " has no sentence: write one sentence a line.");
    }
    return new ModelTraining(sentences, tagged);
  }

  /** Number of sentences in the corpus. */
  public int sentences() {
    return sentences.size();
  }

  /**
   * Trains the models and writes them to a folder. HanLP prints its progress to standard output.
   *
   * @param folder created if it does not exist; must not contain models
   * @param rounds passes over the corpus, at least 1
   * @return the models that were written
   * @throws DictionaryException if the folder contains models or cannot be written
   */
  public WordModels write(Path folder, int rounds) {
    if (Files.exists(folder.resolve("cws.bin"))) {
      throw new DictionaryException(
          folder + " contains models already: name another folder, or remove its cws.bin.");
    }
    try {
      Path temporary = Files.createTempDirectory("baomai-models");
      Path gold = temporary.resolve("gold.txt");
      Files.write(gold, sentences.stream().map(GoldSentence::forHanlp).toList(), UTF_8);
      List<String> files = new ArrayList<>();
      train(new CWSTrainer(), gold, temporary, "cws.bin", rounds, files);
      if (tagged) {
        train(new POSTrainer(), gold, temporary, "pos.bin", rounds, files);
      }
      if (tagged && sentences.stream().anyMatch(GoldSentence::marksNames)) {
        train(new NERTrainer(), gold, temporary, "ner.bin", rounds, files);
      }
      publish(temporary, files, folder);
      return WordModels.of(folder);
    } catch (IOException failure) {
      throw new DictionaryException(
          "The models cannot be written to "
              + folder
              + ": check free space and permissions. ("
              + failure
              + ")");
    }
  }

  private static void train(
      PerceptronTrainer trainer,
      Path gold,
      Path temporary,
      String name,
      int rounds,
      List<String> files)
      throws IOException {
    String file = gold.toString();
    trainer.train(file, file, temporary.resolve(name).toString(), NO_PRUNING, rounds, ONE_THREAD);
    files.add(name);
  }

  /** Copies the word model last: a folder that has it is complete. */
  private static void publish(Path temporary, List<String> files, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int at = files.size() - 1; at >= 0; at--) {
      Files.copy(temporary.resolve(files.get(at)), folder.resolve(files.get(at)));
      Files.delete(temporary.resolve(files.get(at)));
    }
    Files.delete(temporary.resolve("gold.txt"));
    Files.delete(temporary);
  }
}

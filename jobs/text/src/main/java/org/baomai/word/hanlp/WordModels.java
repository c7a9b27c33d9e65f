package org.baomai.word.hanlp;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baomai.base.Sha256;
import org.baomai.word.dictionary.DictionaryException;

/**
 * A folder with HanLP models, which replace HanLP's dictionary for finding words. A perceptron
 * model is in {@code cws.bin}, optionally with {@code pos.bin} and {@code ner.bin}; a CRF model is
 * in {@code cws.txt.bin}, optionally with {@code pos.txt.bin} and {@code ner.txt.bin}. HanLP's own
 * data archive uses the same file names.
 *
 * <p>Only path and digest are serialized: executors read the files at the same path, and {@link
 * #verify} checks that they are the same files.
 */
public final class WordModels implements Serializable {
  /** What a model predicts: words, parts of speech, names. Each needs the ones before it. */
  enum Task {
    CWS,
    POS,
    NER;

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a model was trained, according to its file name. */
  enum Family {
    PERCEPTRON(".bin"),
    CRF(".txt.bin");

    private final String ending;

    Family(String ending) {
      this.ending = ending;
    }
  }

  private static final long serialVersionUID = 1L;
  private static final WordModels NONE = new WordModels(null, null, List.of(), "");

  private final String folder;
  private final Family family;
  private final ArrayList<String> names;
  private final String digest;

  private WordModels(String folder, Family family, List<String> names, String digest) {
    this.folder = folder;
    this.family = family;
    this.names = new ArrayList<>(names);
    this.digest = digest;
  }

  /** No models: HanLP's own dictionary is used. */
  public static WordModels none() {
    return NONE;
  }

  /**
   * The models in a folder.
   *
   * @param folder must contain cws.bin or cws.txt.bin, but not both; a name model without a
   *     part-of-speech model is ignored
   * @throws DictionaryException if the folder has no word model or two, or a file cannot be read
   */
  public static WordModels of(Path folder) {
    List<Family> found = new ArrayList<>();
    for (Family family : Family.values()) {
      if (Files.isRegularFile(folder.resolve(Task.CWS.label() + family.ending))) {
        found.add(family);
      }
    }
    if (found.size() != 1) {
      throw new DictionaryException(
          folder
              + (found.isEmpty() ? " contains no word model" : " contains two word models")
              + ": it needs either cws.bin (a perceptron) or cws.txt.bin (a CRF).");
    }
    Family family = found.get(0);
    List<String> names = new ArrayList<>();
    for (Task task : Task.values()) {
      if (!Files.isRegularFile(folder.resolve(task.label() + family.ending))) {
        break;
      }
      names.add(task.label() + family.ending);
    }
    return new WordModels(folder.toString(), family, names, digest(folder, names));
  }

  private static String digest(Path folder, List<String> names) {
    try {
      return Sha256.of(names.stream().map(folder::resolve).toList());
    } catch (IOException failure) {
      throw new DictionaryException(
          "The models in "
              + folder
              + " cannot be read on this machine: put them where every machine can read them at this"
              + " path. ("
              + failure
              + ")");
    }
  }

  /** Whether HanLP's own dictionary is used instead of models. */
  public boolean isNone() {
    return names.isEmpty();
  }

  /** SHA-256 of the files as 64 hexadecimal digits; an empty string for {@link #none()}. */
  public String digest() {
    return digest;
  }

  /** The path of the model for a task; null if the folder has none. */
  String file(Task task) {
    String name = task.label() + family.ending;
    return names.contains(name) ? Path.of(folder, name).toString() : null;
  }

  /** How the models were trained; null for {@link #none()}. */
  Family family() {
    return family;
  }

  /**
   * Compares the digest of the files on this machine with the digest taken where they were named.
   *
   * @throws DictionaryException if they differ or cannot be read
   */
  void verify() {
    String digestHere = digest(Path.of(folder), names);
    if (!digestHere.equals(digest)) {
      throw new DictionaryException(
          "The models in "
              + folder
              + " differ on this machine (SHA-256 "
              + digestHere
              + ") from those where the run was started ("
              + digest
              + "). Copy the same files to all machines, or name a shared folder.");
    }
  }
}

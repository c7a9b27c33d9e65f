package org.baomai.word.hanlp;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baomai.base.Sha256;
import org.baomai.word.dictionary.DictionaryException;

/**
 * A folder with models of HanLP's own making that find the words instead of its dictionary: of the
 * perceptron {@code cws.bin}, and where there are {@code pos.bin} and {@code ner.bin}; of the CRF
 * {@code cws.txt.bin}, {@code pos.txt.bin} and {@code ner.txt.bin}. These are the names that they
 * have in HanLP's own archive of data.
 *
 * <p>Only the place and the digest travel: executors read the files at the same path, and {@link
 * #verify} there tells whether they are the same.
 */
public final class WordModels implements Serializable {
  /** What the files hold, in the order in which they build on each other. */
  enum Task {
    CWS,
    POS,
    NER;

    private String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** How a model was learnt; told by the files' names. */
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

  /** No models: words by HanLP's dictionary. */
  public static WordModels none() {
    return NONE;
  }

  /**
   * The models of a folder.
   *
   * @throws DictionaryException if it holds none, or those of both kinds
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
              + (found.isEmpty() ? " holds no model of words" : " holds two models of words")
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
          "The models of "
              + folder
              + " cannot be read on this machine: put them where every machine reads them under"
              + " this path. ("
              + failure
              + ")");
    }
  }

  /** Whether there are none. */
  public boolean isNone() {
    return names.isEmpty();
  }

  /** SHA-256 of the files, as 64 hexadecimal digits; empty where there are none. */
  public String digest() {
    return digest;
  }

  /** The file of a task; null if there is none. */
  String file(Task task) {
    String name = task.label() + family.ending;
    return names.contains(name) ? Path.of(folder, name).toString() : null;
  }

  Family family() {
    return family;
  }

  /**
   * Compares the files as they lie on this machine with those that were named.
   *
   * @throws DictionaryException if they are others
   */
  void verify() {
    String here = digest(Path.of(folder), names);
    if (!here.equals(digest)) {
      throw new DictionaryException(
          "The models of "
              + folder
              + " are others on this machine (SHA-256 "
              + here
              + ") than where the run was started ("
              + digest
              + "). Copy them there, or name a folder that all machines share.");
    }
  }
}

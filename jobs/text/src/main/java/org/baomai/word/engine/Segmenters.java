package org.baomai.word.engine;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.baomai.word.Segmenter;
import org.baomai.word.dictionary.DictionaryException;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.hanlp.HanlpSegmenter;
import org.baomai.word.hanlp.WordModels;
import org.baomai.word.hanlp.WordVersion;

/**
 * Creates segmenters. This is the only place that chooses an implementation: to use another one in
 * all programs, implement {@link Segmenter} and name its constructor and its version in {@link
 * #ENGINE}.
 */
public final class Segmenters {
  /** The implementation in use. */
  private static final Engine ENGINE = new Engine(HanlpSegmenter::with, WordVersion::of);

  /** One segmenter per dictionary and models in this JVM, since they are large and slow to load. */
  private static final ConcurrentHashMap<String, Segmenter> SHARED = new ConcurrentHashMap<>();

  /**
   * An implementation of {@link Segmenter}.
   *
   * @param create makes a segmenter for a dictionary and models
   * @param version what {@link Segmenter#version()} of that segmenter returns, without loading it
   */
  private record Engine(
      BiFunction<UserDictionary, WordModels, Segmenter> create,
      BiFunction<UserDictionary, WordModels, String> version) {}

  private Segmenters() {}

  /**
   * A new segmenter.
   *
   * @param dictionary the entries of the phrase layer
   * @param models the models; {@link WordModels#none()} for the words of the built-in dictionary
   * @throws DictionaryException if the models cannot be read or have changed
   */
  public static Segmenter create(UserDictionary dictionary, WordModels models) {
    return ENGINE.create().apply(dictionary, models);
  }

  /**
   * The segmenter of this JVM for a dictionary and models with these digests. It is made on first
   * use and kept for the life of the JVM. Segmenters are not serializable: send dictionary and
   * models to the executors and call this there.
   *
   * @throws DictionaryException if the content of dictionary or models does not match its digest on
   *     this machine, or the models cannot be read
   */
  public static Segmenter shared(UserDictionary dictionary, WordModels models) {
    return SHARED.computeIfAbsent(
        dictionary.digest() + models.digest(),
        digest -> {
          dictionary.verify();
          return create(dictionary, models);
        });
  }

  /** The version of the segmenter for a dictionary and models, without loading it. */
  public static String version(UserDictionary dictionary, WordModels models) {
    return ENGINE.version().apply(dictionary, models);
  }
}

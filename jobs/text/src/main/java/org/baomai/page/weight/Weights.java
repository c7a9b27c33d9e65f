package org.baomai.page.weight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baomai.base.Sha256;

/**
 * The values of the {@link Weight}s. The published values were learned from annotated pages; they
 * are in the resource {@code weights.tsv} of this package. Immutable.
 */
@SuppressWarnings("EnumOrdinal") // the index of an array that lives as long as the enum
public final class Weights implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String RESOURCE = "weights.tsv";

  private static final Weights PUBLISHED = read(RESOURCE);

  private final double[] values;

  private Weights(double[] values) {
    this.values = values;
  }

  /**
   * Creates weights.
   *
   * @param values the values by {@link Weight#ordinal()}; they are copied
   * @return the weights
   * @throws IllegalArgumentException if the number of values is wrong
   */
  public static Weights of(double[] values) {
    if (values.length != Weight.values().length) {
      throw new IllegalArgumentException(
          "There are "
              + values.length
              + " values for "
              + Weight.values().length
              + " weights: give one value for each weight.");
    }
    return new Weights(values.clone());
  }

  /**
   * Returns the values that the project ships.
   *
   * @return the shared instance, which is immutable
   */
  public static Weights published() {
    return PUBLISHED;
  }

  /**
   * Returns the value of a weight.
   *
   * @param weight the weight
   * @return its value, as log-odds
   */
  public double of(Weight weight) {
    return values[weight.ordinal()];
  }

  /**
   * Returns all values.
   *
   * @return a copy of the values, by {@link Weight#ordinal()}
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * Reads weights from a resource of this package.
   *
   * @param resource the name of the resource
   * @return the weights
   * @throws WeightsSyntaxException if a weight is unknown, repeated or missing, or its value is no
   *     number
   */
  public static Weights read(String resource) {
    try (InputStream in = Weights.class.getResourceAsStream(resource)) {
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The resource " + resource + " of the application cannot be read: build it again.", e);
    }
  }

  /**
   * Reads lines of a name, a tab and a value. Blank lines and lines that begin with # are ignored.
   *
   * @param lines the lines
   * @return the weights
   * @throws WeightsSyntaxException if a weight is unknown, repeated or missing, or its value is no
   *     number
   * @throws IOException if the lines cannot be read
   */
  public static Weights read(BufferedReader lines) throws IOException {
    return new Weights(new WeightsReader().read(lines.lines().toList()));
  }

  /**
   * Writes the weights in the format of {@link #read(BufferedReader)}, with three decimals.
   *
   * @return one line for each weight
   */
  public List<String> lines() {
    return Arrays.stream(Weight.values())
        .map(weight -> String.format(Locale.ROOT, "%s\t%.3f", weight, of(weight)))
        .toList();
  }

  /**
   * Digests names and values.
   *
   * @return the SHA-256, 64 hexadecimal digits
   */
  public String digest() {
    StringBuilder content = new StringBuilder();
    for (Weight weight : Weight.values()) {
      content.append(weight).append('\t').append(of(weight)).append('\n');
    }
    return Sha256.of(content.toString());
  }

  /**
   * Tests whether these are the values that the project ships.
   *
   * @return true if all values are equal
   */
  public boolean arePublished() {
    return Arrays.equals(values, PUBLISHED.values);
  }
}

package org.baomai.page.weight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The values of the {@link Weight}s. The published values were learned from annotated pages; they
 * are in the resource {@code weights.tsv} of this package.
 */
@SuppressWarnings("EnumOrdinal") // the index of an array that lives as long as the enum
public final class Weights {

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
   * @throws IllegalArgumentException if a weight is unknown, repeated or missing
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
   * @throws IllegalArgumentException if a weight is unknown, repeated or missing
   * @throws IOException if the lines cannot be read
   */
  public static Weights read(BufferedReader lines) throws IOException {
    double[] values = new double[Weight.values().length];
    Arrays.fill(values, Double.NaN);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      Weight weight = Weight.valueOf(cells[0]);
      if (!Double.isNaN(values[weight.ordinal()])) {
        throw new IllegalArgumentException(
            "The weight " + weight + " appears twice: remove one of its lines.");
      }
      values[weight.ordinal()] = Double.parseDouble(cells[1]);
    }
    for (Weight weight : Weight.values()) {
      if (Double.isNaN(values[weight.ordinal()])) {
        throw new IllegalArgumentException(
            "The weight " + weight + " is missing: add a line with its name, a tab and its value.");
      }
    }
    return new Weights(values);
  }
}

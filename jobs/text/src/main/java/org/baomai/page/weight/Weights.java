package org.baomai.page.weight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A value for each {@link Weight}. The published ones are learnt from annotated pages, see {@code
 * weights.tsv} beside this class.
 */
@SuppressWarnings("EnumOrdinal") // the index of an array that lives as long as the enum
public final class Weights {

  private static final String RESOURCE = "weights.tsv";

  private static final Weights PUBLISHED = read(RESOURCE);

  private final double[] values;

  private Weights(double[] values) {
    this.values = values;
  }

  /** Values by {@link Weight#ordinal()}. */
  public static Weights of(double[] values) {
    if (values.length != Weight.values().length) {
      throw new IllegalArgumentException(
          values.length + " values for " + Weight.values().length + " weights");
    }
    return new Weights(values.clone());
  }

  /** The values that the project ships. */
  public static Weights published() {
    return PUBLISHED;
  }

  public double of(Weight weight) {
    return values[weight.ordinal()];
  }

  /** The values by {@link Weight#ordinal()}. */
  public double[] values() {
    return values.clone();
  }

  /** The values of a resource beside this class. */
  public static Weights read(String resource) {
    try (InputStream in = Weights.class.getResourceAsStream(resource)) {
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource + " of the application", e);
    }
  }

  /**
   * Reads lines of a name, a tab and a value; lines that begin with # are passed over.
   *
   * @throws IllegalArgumentException if a weight is unknown, doubled or missing
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
        throw new IllegalArgumentException("weight " + weight + " stands twice");
      }
      values[weight.ordinal()] = Double.parseDouble(cells[1]);
    }
    for (Weight weight : Weight.values()) {
      if (Double.isNaN(values[weight.ordinal()])) {
        throw new IllegalArgumentException("weight " + weight + " is missing");
      }
    }
    return new Weights(values);
  }
}

package org.baomai.page.weight;

import java.util.Arrays;
import java.util.List;

/** Reads the lines of a file of weights: a name, a tab and a value. */
@SuppressWarnings("EnumOrdinal") // the index of an array that lives as long as the enum
final class WeightsReader {

  private final double[] values = new double[Weight.values().length];
  private final int[] lineOf = new int[values.length];

  /**
   * Reads all lines. Blank lines and lines that begin with # are ignored.
   *
   * @return the values by {@link Weight#ordinal()}
   * @throws WeightsSyntaxException if a line is damaged or a weight is missing
   */
  double[] read(List<String> lines) {
    Arrays.fill(lineOf, 0);
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (!line.isBlank() && !line.startsWith("#")) {
        read(at + 1, line);
      }
    }
    for (Weight weight : Weight.values()) {
      if (lineOf[weight.ordinal()] == 0) {
        throw WeightsSyntaxException.at(
            lines.size() + 1,
            "the weight " + weight + " is missing; add its name, a tab and its value.");
      }
    }
    return values;
  }

  private void read(int number, String line) {
    String[] cells = line.split("\t", -1);
    Weight weight =
        Arrays.stream(Weight.values())
            .filter(one -> one.name().equals(cells[0]))
            .findFirst()
            .orElseThrow(() -> unknown(number, cells[0]));
    int before = lineOf[weight.ordinal()];
    if (before > 0) {
      throw WeightsSyntaxException.at(
          number,
          "the weight " + weight + " appears twice, first in line " + before + "; remove one.");
    }
    lineOf[weight.ordinal()] = number;
    values[weight.ordinal()] = value(number, weight, cells);
  }

  private static WeightsSyntaxException unknown(int number, String name) {
    return WeightsSyntaxException.at(
        number, "'" + name + "' is no weight of this version of the parser; remove the line.");
  }

  private static double value(int number, Weight weight, String[] cells) {
    try {
      double value = cells.length == 2 ? Double.parseDouble(cells[1]) : Double.NaN;
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException noNumber) {
      // Reported below, as every value that is not finite.
    }
    throw WeightsSyntaxException.at(
        number, "the weight " + weight + " has no number; write its name, a tab and a number.");
  }
}

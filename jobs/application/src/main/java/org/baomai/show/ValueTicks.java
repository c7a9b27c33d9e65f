package org.baomai.show;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Ticks of a value axis that starts at zero, in steps of 1, 2 or 5 times a power of ten. */
final class ValueTicks {
  private static final int MOST_STEPS = 5;

  private ValueTicks() {}

  /**
   * Ticks from zero to the first one that is not below {@code highest}.
   *
   * @param highest a finite value; one of zero or less counts as 1
   */
  static List<BigDecimal> upTo(double highest) {
    double top = highest > 0 ? highest : 1;
    BigDecimal step = step(top / MOST_STEPS);
    List<BigDecimal> ticks = new ArrayList<>();
    BigDecimal tick = BigDecimal.ZERO;
    ticks.add(tick);
    while (tick.doubleValue() < top) {
      tick = tick.add(step);
      ticks.add(tick);
    }
    return ticks;
  }

  /** The label of a tick, without scientific notation. */
  static String label(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** The smallest step of 1, 2 or 5 times a power of ten that is not below {@code least}. */
  private static BigDecimal step(double least) {
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(least)));
    for (int factor : new int[] {1, 2, 5}) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
      if (step.doubleValue() >= least) {
        return step;
      }
    }
    return power.scaleByPowerOfTen(1);
  }
}

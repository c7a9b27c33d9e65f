package org.baomai.measures.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baomai.measures.trend.MeasureTrends.Cell;
import org.junit.jupiter.api.Test;

/** One archive of those that {@code jobs/bin/measure-trends} goes through. */
class PlantedTermsTest {
  @Test
  void findsWhatWasPlantedInFiveYears() {
    List<Cell> cells = MeasureTrends.of(60, 0.3, 1);
    Cell frequent = cells.get(2);
    Cell all = cells.get(3);

    assertThat(all.falseDiscovery()).isLessThanOrEqualTo(0.05);
    // Who knows the straight line, the exposure and the spread finds 0.94 of these.
    assertThat(frequent.recall()).isGreaterThan(0.55);
    assertThat(frequent.seasonal()).isGreaterThan(0.95);
    assertThat(frequent.stepsNear()).isGreaterThan(0.85);
    assertThat(frequent.burstsFound()).isGreaterThan(0.95);
    assertThat(frequent.burstsNear()).isGreaterThan(0.95);
  }
}

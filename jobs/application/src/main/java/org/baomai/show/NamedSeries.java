package org.baomai.show;

import java.util.List;

/**
 * A series of a chart.
 *
 * @param name its name in the legend
 * @param points its periods in time order, without periods that have no issue
 */
public record NamedSeries(String name, List<SeriesPoint> points) {
  /** Copies the list of points. */
  public NamedSeries {
    points = List.copyOf(points);
  }
}

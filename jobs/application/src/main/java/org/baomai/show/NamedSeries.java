package org.baomai.show;

import java.util.List;

/**
 * A line of a chart.
 *
 * @param name what the legend calls it
 * @param points its periods, in time order; a period without an issue is left out
 */
public record NamedSeries(String name, List<SeriesPoint> points) {
  public NamedSeries {
    points = List.copyOf(points);
  }
}

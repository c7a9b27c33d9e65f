package org.baomai.show;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baomai.trend.Granularity;

/**
 * A chart (SVG) of one series: its line, its interval as a band, hollow dots for thin periods and
 * dashed ones for partial periods. The line is interrupted at periods without an issue.
 */
public final class SeriesChart {
  private static final int WIDTH = 880;
  private static final int MARGIN = 20;
  private static final double HIGHEST_INTERVAL = 2.5;
  private static final String COLOUR = "#0b6e99";

  private SeriesChart() {}

  /**
   * Draws a series.
   *
   * @param title the title
   * @param unit the unit of the values, such as "occurrences per million words"
   * @param points its periods in time order; values are at least 0
   * @return an HTML element with the SVG; intervals are clipped at two and a half times the highest
   *     value
   * @throws IllegalArgumentException if there is no point
   */
  public static String of(
      String title, String unit, Granularity granularity, List<SeriesPoint> points) {
    return Markup.untouched(picture(title, unit, granularity, points));
  }

  /** The same as an SVG document; parameters as in {@link #of}. */
  public static String picture(
      String title, String unit, Granularity granularity, List<SeriesPoint> points) {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("The series of '" + title + "' has no periods.");
    }
    LocalDate first = points.get(0).period();
    LocalDate last = points.get(points.size() - 1).period();
    Plot plot = new Plot(WIDTH, MARGIN, first, last, highest(points));
    plot.frame(title, unit + ", by " + granularity.label());
    plot.band(points, granularity, COLOUR);
    plot.line(points, granularity, COLOUR);
    for (SeriesPoint point : points) {
      plot.dot(point, 3.5, COLOUR, remark(point, unit));
    }
    key(plot);
    return plot.svg(title + ": " + unit + ", by " + granularity.label());
  }

  /** The highest value to show; limited so that wide intervals do not flatten the line. */
  private static double highest(List<SeriesPoint> points) {
    double value = points.stream().mapToDouble(SeriesPoint::value).max().orElseThrow();
    double high = points.stream().mapToDouble(SeriesPoint::high).max().orElseThrow();
    return value > 0 ? Math.min(high, HIGHEST_INTERVAL * value) : high;
  }

  private static void key(Plot plot) {
    plot.element(
        ("<circle cx=\"446\" cy=\"38\" r=\"3.5\" fill=\"#ffffff\" stroke=\"%s\""
                + " stroke-width=\"1.5\"%s/>")
            .formatted(COLOUR, Plot.PARTIAL));
    plot.text(455, 42, "start", Plot.FAINT, 12, "partial period");
    plot.element("<circle cx=\"548\" cy=\"38\" r=\"3.5\" fill=\"%s\"/>".formatted(COLOUR));
    plot.text(557, 42, "start", Plot.FAINT, 12, "value");
    plot.element(
        ("<circle cx=\"608\" cy=\"38\" r=\"3.5\" fill=\"#ffffff\" stroke=\"%s\""
                + " stroke-width=\"1.5\"/>")
            .formatted(COLOUR));
    plot.text(617, 42, "start", Plot.FAINT, 12, "thin period (few words)");
    plot.element(
        "<rect x=\"766\" y=\"32\" width=\"18\" height=\"12\" fill=\"%s\" fill-opacity=\"0.18\"/>"
            .formatted(COLOUR));
    plot.text(789, 42, "start", Plot.FAINT, 12, "95 % interval");
  }

  private static String remark(SeriesPoint point, String unit) {
    return String.format(
        Locale.ROOT,
        "%s: %.4g %s (%.4g to %.4g)%s",
        point.period(),
        point.value(),
        unit,
        point.low(),
        point.high(),
        (point.thin() ? ", thin" : "") + (point.partial() ? ", partial" : ""));
  }
}

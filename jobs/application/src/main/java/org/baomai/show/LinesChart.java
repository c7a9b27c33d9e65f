package org.baomai.show;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baomai.trend.Granularity;

/** A chart (SVG) of several series in different colours, with a legend on the right. */
public final class LinesChart {
  private static final int WIDTH = 880;
  private static final int LEGEND = 230;
  private static final int LEGEND_LINE = 24;
  private static final int LONGEST_NAME = 26;

  /** Colours that are distinguishable with any colour vision (Okabe and Ito 2008). */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#333333");

  /** Maximum number of distinguishable lines. */
  public static final int MOST = COLOURS.size();

  private LinesChart() {}

  /**
   * Draws the series.
   *
   * @param title the title
   * @param unit the unit of the values, such as "mean share of a story in %"
   * @param series the lines, at most {@link #MOST}; values are at least 0
   * @return an HTML element with the SVG
   * @throws IllegalArgumentException if no series has a point, or there are too many series
   */
  public static String of(
      String title, String unit, Granularity granularity, List<NamedSeries> series) {
    if (series.size() > MOST) {
      throw new IllegalArgumentException(
          series.size() + " lines are not distinguishable; give at most " + MOST + ".");
    }
    List<SeriesPoint> all = series.stream().flatMap(one -> one.points().stream()).toList();
    LocalDate first =
        all.stream()
            .map(SeriesPoint::period)
            .min(LocalDate::compareTo)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("The series of '" + title + "' have no periods."));
    LocalDate last = all.stream().map(SeriesPoint::period).max(LocalDate::compareTo).orElseThrow();
    double highest = all.stream().mapToDouble(SeriesPoint::value).max().orElseThrow();
    Plot plot = new Plot(WIDTH, LEGEND, first, last, highest);
    plot.frame(title, unit + ", by " + granularity.label());
    for (int i = 0; i < series.size(); i++) {
      draw(plot, series.get(i), granularity, i);
    }
    return Markup.untouched(plot.svg(title + ": " + unit + ", by " + granularity.label()));
  }

  private static void draw(Plot plot, NamedSeries series, Granularity granularity, int place) {
    String colour = COLOURS.get(place);
    plot.line(series.points(), granularity, colour);
    for (SeriesPoint point : series.points()) {
      String remark =
          String.format(
              Locale.ROOT,
              "%s, %s: %.3g%s",
              series.name(),
              point.period(),
              point.value(),
              point.partial() ? ", partial" : "");
      plot.dot(point, 2, colour, remark);
    }
    int x = plot.legendStart();
    int y = plot.top() + place * LEGEND_LINE + 8;
    plot.element(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"3\"/>"
            .formatted(x, y, x + 18, y, colour));
    plot.text(x + 26, y + 4, "start", Plot.INK, 13, DisplayWidth.cut(series.name(), LONGEST_NAME));
  }
}

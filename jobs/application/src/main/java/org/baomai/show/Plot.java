package org.baomai.show;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baomai.trend.Granularity;

/**
 * A chart over time as SVG with text elements: title, axes and ticks, into which series are drawn.
 * Both axes are linear; that of the values starts at zero.
 */
final class Plot {
  static final String INK = "#333333";
  static final String FAINT = "#767676";

  /** The outline of a partial period. */
  static final String PARTIAL = " stroke-dasharray=\"2 1.6\"";

  private static final String GRID = "#e4e4e4";
  private static final int HEIGHT = 320;
  private static final int LEFT = 62;
  private static final int TOP = 62;
  private static final int BOTTOM = 34;
  private static final int INSET = 14;
  private static final int TICK_WIDTH = 76;

  private final int width;
  private final int right;
  private final LocalDate first;
  private final LocalDate last;
  private final List<BigDecimal> values;
  private final StringBuilder svg = new StringBuilder();

  /**
   * An empty chart.
   *
   * @param width width in pixels
   * @param right margin for a legend on the right in pixels
   * @param first the first day
   * @param last the last day
   * @param highest the highest value to show
   */
  Plot(int width, int right, LocalDate first, LocalDate last, double highest) {
    this.width = width;
    this.right = right;
    this.first = first;
    this.last = last;
    this.values = ValueTicks.upTo(highest);
  }

  /** Draws title, subtitle and axes. */
  void frame(String title, String subtitle) {
    text(LEFT - 48, 22, "start", INK, 15, title);
    text(LEFT - 48, 42, "start", FAINT, 12, subtitle);
    for (BigDecimal value : values) {
      double y = y(value.doubleValue());
      element(
          "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>"
              .formatted(
                  LEFT, number(y), width - right, number(y), value.signum() == 0 ? FAINT : GRID));
      text(LEFT - 8, y + 4, "end", FAINT, 12, ValueTicks.label(value));
    }
    List<LocalDate> days = TimeTicks.between(first, last, (width - right - LEFT) / TICK_WIDTH);
    for (LocalDate day : days) {
      element(
          "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>"
              .formatted(
                  number(x(day)), HEIGHT - BOTTOM, number(x(day)), HEIGHT - BOTTOM + 5, FAINT));
      text(x(day), HEIGHT - BOTTOM + 19, "middle", FAINT, 12, TimeTicks.label(day, days));
    }
  }

  /** Draws a line through the values, interrupted at periods without an issue. */
  void line(List<SeriesPoint> points, Granularity granularity, String colour) {
    for (List<SeriesPoint> run : runs(points, granularity)) {
      StringBuilder path = new StringBuilder();
      for (SeriesPoint point : run) {
        path.append(path.isEmpty() ? "M" : " L").append(place(point.period(), point.value()));
      }
      element(
          ("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\""
                  + " stroke-linejoin=\"round\"/>")
              .formatted(path, colour));
    }
  }

  /** Draws the intervals as a band, clipped to the chart and interrupted like the line. */
  void band(List<SeriesPoint> points, Granularity granularity, String colour) {
    for (List<SeriesPoint> run : runs(points, granularity)) {
      StringBuilder path = new StringBuilder();
      if (run.size() == 1) {
        LocalDate day = run.get(0).period();
        path.append("M").append(place(day, run.get(0).low())).append(" L");
        path.append(place(day, run.get(0).high()));
        element(
            "<path d=\"%s\" stroke=\"%s\" stroke-opacity=\"0.18\" stroke-width=\"8\"/>"
                .formatted(path, colour));
        continue;
      }
      for (SeriesPoint point : run) {
        path.append(path.isEmpty() ? "M" : " L").append(place(point.period(), point.high()));
      }
      for (int i = run.size() - 1; i >= 0; i--) {
        path.append(" L").append(place(run.get(i).period(), run.get(i).low()));
      }
      element("<path d=\"%s Z\" fill=\"%s\" fill-opacity=\"0.18\"/>".formatted(path, colour));
    }
  }

  /**
   * Draws the value of a period, hollow if it is thin and dashed if it is partial; the remark is
   * its tooltip.
   */
  void dot(SeriesPoint point, double radius, String colour, String remark) {
    element(
        ("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"%s>"
                + "<title>%s</title></circle>")
            .formatted(
                number(x(point.period())),
                number(y(point.value())),
                number(radius),
                point.thin() || point.partial() ? "#ffffff" : colour,
                colour,
                point.partial() ? PARTIAL : "",
                Markup.escape(remark)));
  }

  /** Writes a text. */
  void text(double x, double y, String anchor, String colour, int size, String text) {
    element(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\" font-size=\"%s\">%s</text>"
            .formatted(number(x), number(y), anchor, colour, size, Markup.escape(text)));
  }

  /** Adds an SVG element in which all text is already escaped. */
  void element(String element) {
    svg.append(element).append('\n');
  }

  /** The x coordinate of the legend. */
  int legendStart() {
    return width - right + 16;
  }

  /** The y coordinate below the titles. */
  int top() {
    return TOP;
  }

  /** The chart as an SVG document. */
  String svg(String description) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s" viewBox="0 0 %s %s" width="%s" \
        style="max-width:100%%" font-family="%s">
        <rect width="100%%" height="100%%" fill="#ffffff"/>
        %s</svg>
        """
        .formatted(
            Markup.escape(description), width, HEIGHT, width, Markup.escape(Markup.FONTS), svg);
  }

  private String place(LocalDate day, double value) {
    return number(x(day)) + "," + number(y(value));
  }

  private double x(LocalDate day) {
    double span = Math.max(1, last.toEpochDay() - first.toEpochDay());
    double into = (day.toEpochDay() - first.toEpochDay()) / span;
    return LEFT + INSET + into * (width - right - LEFT - 2.0 * INSET);
  }

  private double y(double value) {
    double top = values.get(values.size() - 1).doubleValue();
    double share = Math.min(1, Math.max(0, value / top));
    return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
  }

  private static String number(double pixels) {
    return String.format(Locale.ROOT, "%.1f", pixels);
  }

  /** Splits the points at periods without an issue. */
  private static List<List<SeriesPoint>> runs(List<SeriesPoint> points, Granularity granularity) {
    List<List<SeriesPoint>> runs = new ArrayList<>();
    LocalDate expected = null;
    for (SeriesPoint point : points) {
      if (!point.period().equals(expected)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(point);
      expected = granularity.next(point.period());
    }
    return runs;
  }
}

package org.baomai.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.baomai.trend.Granularity;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {
  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);

  @Test
  void drawsTitleTicksAndValues() throws Exception {
    Document chart = parsed(series(point(0, 10), point(1, 30), point(2, 20), point(3, 0)));
    assertThat(texts(chart))
        .contains("灯会", "times, by month", "2024-01", "2024-02", "2024-03", "2024-04")
        .contains("0", "20", "40", "thin period (few words)", "95 % interval");
  }

  @Test
  void thinPeriodsAreHollow() throws Exception {
    SeriesPoint thin = new SeriesPoint(JANUARY.plusMonths(1), 5, 1, 9, true, false);
    Document chart = parsed(series(point(0, 10), thin));
    List<Element> circles = elements(chart, "circle").subList(0, 2);
    assertThat(circles.get(0).getAttribute("fill")).isNotEqualTo("#ffffff");
    assertThat(circles.get(1).getAttribute("fill")).isEqualTo("#ffffff");
    assertThat(circles.get(1).getTextContent())
        .isEqualTo("2024-02-01: 5.000 times (1.000 to 9.000), thin");
  }

  /** January, February, then April: the line of two is one path, April alone another. */
  @Test
  void lineIsInterruptedAtPeriodsWithoutAnIssue() throws Exception {
    Document chart = parsed(series(point(0, 10), point(1, 30), point(3, 20)));
    List<String> lines =
        elements(chart, "path").stream()
            .filter(path -> path.getAttribute("fill").equals("none"))
            .map(path -> path.getAttribute("d"))
            .toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).split("L", -1)).hasSize(2);
    assertThat(lines.get(1)).doesNotContain("L");
  }

  /** 31 days of January, 29 of February 2024: February begins at 31/60 of the way to March. */
  @Test
  void timeAxisIsLinearInDays() throws Exception {
    Document chart = parsed(series(point(0, 1), point(1, 1), point(2, 1)));
    List<Element> circles = elements(chart, "circle");
    double january = Double.parseDouble(circles.get(0).getAttribute("cx"));
    double february = Double.parseDouble(circles.get(1).getAttribute("cx"));
    double march = Double.parseDouble(circles.get(2).getAttribute("cx"));
    assertThat((february - january) / (march - january))
        .isCloseTo(31 / 60.0, org.assertj.core.api.Assertions.within(0.001));
  }

  /** The axis ends at two and a half times the value. */
  @Test
  void wideIntervalsAreClipped() throws Exception {
    SeriesPoint wide = new SeriesPoint(JANUARY, 10, 0, 100_000, true, false);
    assertThat(texts(parsed(series(wide)))).contains("25").doesNotContain("100000");
  }

  @Test
  void seriesOfZerosHasAnAxis() throws Exception {
    SeriesPoint zero = new SeriesPoint(JANUARY, 0, 0, 0, false, false);
    assertThat(texts(parsed(series(zero)))).contains("0", "1", "2024-01-01");
  }

  @Test
  void textOfPagesIsEscaped() throws Exception {
    String name = "<script>灯</script> & \"'\u0001\uD800";
    String lines =
        LinesChart.of(
            name, name, Granularity.MONTH, List.of(new NamedSeries(name, List.of(point(0, 1)))));
    Document chart = parsed(lines);
    assertThat(chart.getDocumentElement().getAttribute("class")).contains("mathjax_ignore");
    assertThat(elements(chart, "script")).isEmpty();
    assertThat(texts(chart)).contains("<script>灯</script> & \"' \uFFFD");
    parsed(SeriesChart.of(name, name, Granularity.DAY, List.of(point(0, 1))));
  }

  @Test
  void seriesHaveDifferentColoursAndALegend() throws Exception {
    List<NamedSeries> series = new ArrayList<>();
    for (int i = 0; i < LinesChart.MOST; i++) {
      series.add(new NamedSeries("主题" + i, List.of(point(0, i), point(1, i + 1))));
    }
    Document chart = parsed(LinesChart.of("主题", "%", Granularity.MONTH, series));
    assertThat(elements(chart, "path").stream().map(path -> path.getAttribute("stroke")))
        .hasSize(LinesChart.MOST)
        .doesNotHaveDuplicates();
    assertThat(texts(chart)).contains("主题0", "主题6");
    series.add(new NamedSeries("多", List.of()));
    assertThatThrownBy(() -> LinesChart.of("主题", "%", Granularity.MONTH, series))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 7");
  }

  @Test
  void rejectsEmptySeries() {
    assertThatThrownBy(() -> series())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("灯会");
    assertThatThrownBy(() -> LinesChart.of("主题", "%", Granularity.MONTH, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("主题");
  }

  private static String series(SeriesPoint... points) {
    return SeriesChart.of("灯会", "times", Granularity.MONTH, List.of(points));
  }

  private static SeriesPoint point(int month, double value) {
    return new SeriesPoint(JANUARY.plusMonths(month), value, value / 2, value * 1.2, false, false);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> texts(Document chart) {
    return elements(chart, "text").stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Document chart, String name) {
    NodeList nodes = chart.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}

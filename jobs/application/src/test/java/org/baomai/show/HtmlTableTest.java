package org.baomai.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTableTest {
  private static final Pattern TEXT_CELL =
      Pattern.compile("<td style=\"[^\"]*text-align:left\">([^<]*)</td>");

  @Test
  void textOfPagesIsEscaped() {
    String html = table("<script>alert('灯')</script> & \"灯\"");
    assertThat(html)
        .contains("&lt;script&gt;alert(&#39;灯&#39;)&lt;/script&gt; &amp; &quot;灯&quot;")
        .doesNotContain("<script");
  }

  @Test
  void columnNamesAreEscaped() {
    assertThat(HtmlTable.of(List.of("a<b"), List.of(List.of(1)))).contains(">a&lt;b</th>");
  }

  @Test
  void formulasAndMarkdownAreNotInterpreted() {
    String html = table("灯$x^2$ \\(y\\) **粗** [a](b)\n\n# 题");
    assertThat(html)
        .startsWith("<div class=\"tex2jax_ignore mathjax_ignore\">")
        .contains("灯$x^2$ \\(y\\) **粗** [a](b)  # 题")
        .doesNotContain("\n");
  }

  /** Four significant digits; large numbers as integers. */
  @ParameterizedTest
  @CsvSource({
    "0.0, 0", "25.2, 25.2", "1234.5678, 1235", "0.00312449, 0.003124", "123456789.4, 123456789",
    "-0.14116, -0.1412", "0.0000123456, 0.00001235", "0.00000000123456, 1.235E-9", "NaN, NaN",
        "-Infinity, -Infinity"
  })
  void numbersAreRounded(double number, String shown) {
    assertThat(HtmlTable.of(List.of("n"), List.of(List.of(number))))
        .contains("text-align:right\">" + shown + "</td>");
  }

  @Test
  void formatsValuesOfAllTypes() {
    List<Object> row =
        Arrays.asList(null, LocalDate.of(2024, 7, 1), List.of("灯", "巷"), List.of(1, 2), true);
    assertThat(HtmlTable.of(List.of("a", "b", "c", "d", "e"), List.of(row)))
        .contains("></td>", ">2024-07-01</td>", ">灯、巷</td>", ">[1,2]</td>", ">true</td>");
  }

  @Test
  void noRowsGiveANote() {
    assertThat(HtmlTable.of(List.of("a"), List.of())).contains("<em>no rows</em>");
  }

  @Test
  void rejectsRowsOfAnotherLength() {
    assertThatThrownBy(() -> HtmlTable.of(List.of("a", "b"), List.of(List.of(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 values for 2 columns");
  }

  @Test
  void concordanceLinesAreEscaped() {
    KwicLine line = new KwicLine("?         ", "<b>", "灯&", "</td>", "题 \"a\" x.txt:1-2");
    assertThat(HtmlConcordance.of(List.of(line)))
        .contains(
            ">?</td>", ">&lt;b&gt;</td>", ">灯&amp;</td>", ">&lt;/td&gt;</td>", "&quot;a&quot;");
    assertThat(HtmlConcordance.of(List.of())).contains("no lines");
  }

  /** Reading the cell gives the original text, except for characters that HTML forbids. */
  @RepeatedTest(20)
  void escapedTextIsRecovered() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("灯");
    for (int i = 0; i < 200; i++) {
      text.appendCodePoint(
          random.nextBoolean() ? 0x20 + random.nextInt(0x60) : random.nextInt(0x110000));
    }
    Matcher cell = TEXT_CELL.matcher(table(text.toString()));
    assertThat(cell.find()).as("seed %d", seed).isTrue();
    assertThat(unescaped(cell.group(1))).as("seed %d", seed).isEqualTo(holdable(text.toString()));
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String holdable(String text) {
    return text.replaceAll("[\\x00-\\x1F\\x7F-\\x9F\\x{2028}\\x{2029}]", " ")
        .replaceAll("[\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]", "\uFFFD");
  }

  private static String table(String text) {
    return HtmlTable.of(List.of("text"), List.of(List.of(text)));
  }
}

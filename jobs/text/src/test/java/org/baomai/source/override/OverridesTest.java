package org.baomai.source.override;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.baomai.base.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {
  private static final List<String> KINDS = List.of("article", "notice");
  private static final String A = "a".repeat(64);
  private static final String B = "0123456789abcdef".repeat(4);

  @TempDir private Path corpus;

  @Test
  void aMissingFileHasNoOverrides() {
    Overrides overrides = Overrides.load(corpus, KINDS);
    assertThat(overrides.isEmpty()).isTrue();
    assertThat(overrides.digest()).isEqualTo(Overrides.none().digest());
  }

  @Test
  void failsIfTheFileCannotBeRead() throws IOException {
    Files.createDirectories(corpus.resolve("_baomai/overrides.jsonl"));
    assertThatThrownBy(() -> Overrides.load(corpus, KINDS))
        .isInstanceOf(OverridesException.class)
        .hasMessageContaining("_baomai/overrides.jsonl cannot be read");
  }

  @Test
  void readsEveryForm() {
    Overrides overrides =
        parse(
            "\uFEFF{'page':'A','date':'2024-07-08','note':'按年鉴'}\r\n"
                + "\n"
                + "{'page':'B','span':[3,9],'kind':'notice'}\n"
                + "{'page':'A','span':[3,9],'headline':''}\n"
                + "{'page':'A','spans':[[40,90],[3,9]],'unit':true,'kind':'article','headline':'灯亮了'}\n"
                + "{'page':'A','span':[3,9],'unit':true}");
    List<Span> near = List.of(new Span(3, 9));
    PageOverride date = new PageOverride(1, A, DAY, List.of(), false, null, null, "按年鉴");
    PageOverride kind = new PageOverride(3, B, null, near, false, "notice", null, null);
    PageOverride headline = new PageOverride(4, A, null, near, false, null, "", null);
    PageOverride boundary =
        new PageOverride(
            5, A, null, List.of(new Span(40, 90), new Span(3, 9)), true, "article", "灯亮了", null);
    PageOverride one = new PageOverride(6, A, null, near, true, null, null, null);
    assertThat(overrides.faults()).isEmpty();
    assertThat(overrides.all()).containsExactly(date, kind, headline, boundary, one);
    assertThat(overrides.forPage(A)).containsExactly(date, headline, boundary, one);
    assertThat(overrides.forPage(List.of(B, A, B))).isEqualTo(overrides.all());
    assertThat(overrides.forPage("c".repeat(64))).isEmpty();
  }

  private static final LocalDate DAY = LocalDate.of(2024, 7, 8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'page':'A','date':'2024-02-30'}|2024-02-30 is not a valid date",
        "{'page':'A','date':'8.7.2024'}|write it as 2023-05-05",
        "{'page':'A','date':'1849-12-31'}|from 1850 to 2100",
        "{'page':'A','date':20240708}|date must be a string",
        "{'page':'A','date':null}|date must be a string",
        "{'page':'A'}|corrects nothing",
        "{'page':'A','span':[0,2]}|corrects nothing",
        "{'page':'A','note':'x'}|corrects nothing",
        "{'date':'2024-07-08'}|names no page",
        "{'page':'2024/a.txt','date':'2024-07-08'}|not a page_id",
        "{'page':'aa','date':'2024-07-08'}|not a page_id",
        "{'page':'A','kind':'article'}|does not say which unit",
        "{'page':'A','headline':'x'}|does not say which unit",
        "{'page':'A','unit':true}|does not say which unit",
        "{'page':'A','span':[0,2],'kind':'advert'}|the known kinds are article, notice",
        "{'page':'A','span':[2,2],'kind':'article'}|[2,2] is not a span",
        "{'page':'A','span':[-1,2],'kind':'article'}|[-1,2] is not a span",
        "{'page':'A','span':[0,2.5],'kind':'article'}|[0,2.5] is not a span",
        "{'page':'A','span':[0,3000000000],'kind':'article'}|is not a span",
        "{'page':'A','span':[0],'kind':'article'}|[0] is not a span",
        "{'page':'A','span':'0-2','kind':'article'}|is not a span",
        "{'page':'A','spans':[],'unit':true}|must be a list",
        "{'page':'A','spans':[0,2],'unit':true}|0 is not a span",
        "{'page':'A','spans':[[0,2],[4,5]],'kind':'article'}|several spans",
        "{'page':'A','span':[0,2],'spans':[[0,2]],'unit':true}|remove one of them",
        "{'page':'A','span':[0,2],'unit':false}|unit can only be true",
        "{'page':'A','date':'2024-07-08','span':[0,2]}|a separate line",
        "{'page':'A','date':'2024-07-08','kind':'article'}|a separate line",
        "{'page':'A','span':[0,2],'headlne':'x'}|headlne",
        "{'page':'A','page':'A','date':'2024-07-08'}|not valid JSON",
        "{'page':'A','date':'2024-07-08'|not valid JSON",
        "{'page':'A','date':'2024-07-08'} x|not valid JSON",
        "['A']|not a JSON object",
        "'A'|not a JSON object"
      })
  void reportsAnInvalidLineAndKeepsTheOthers(String line, String problem) {
    Overrides overrides = parse("\n" + line + "\n{'page':'A','date':'2024-07-08'}\n");
    assertThat(overrides.all()).extracting(PageOverride::line).containsExactly(3L);
    assertThat(overrides.faults())
        .singleElement()
        .asString()
        .startsWith("_baomai/overrides.jsonl, line 2: ")
        .contains(problem);
  }

  @Test
  void reportsALineInAnotherCharset() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(json("{'page':'A','span':[0,2],'headline':'").getBytes(UTF_8));
    bytes.write(new byte[] {(byte) 0xB5, (byte) 0xC6});
    bytes.write(json("'}\n{'page':'A','date':'2024-07-08'}").getBytes(UTF_8));
    Overrides overrides = Overrides.parse(bytes.toByteArray(), KINDS);
    assertThat(overrides.all()).extracting(PageOverride::line).containsExactly(2L);
    assertThat(overrides.faults()).singleElement().asString().contains("line 1: byte", "UTF-8");
  }

  @Test
  void theDigestDependsOnContentAndOrder() {
    String first = "{'page':'A','span':[0,2],'kind':'article'}";
    String second = "{'page':'A','span':[0,2],'headline':''}";
    String digest = parse(first + "\n" + second).digest();
    String laidOut = "\n{ 'kind': 'article', 'note': 'x', 'span': [0, 2], 'page':'A' }\r\n\r\n";
    assertThat(parse(laidOut + second).digest()).isEqualTo(digest);
    assertThat(parse(second + "\n" + first).digest()).isNotEqualTo(digest);
    assertThat(parse(first).digest()).isNotEqualTo(digest);
    assertThat(parse(first + "\n{'page':'A','span':[0,2],'headline':'-'}").digest())
        .isNotEqualTo(digest);
    String noted = "{'page':'A','date':'2024-07-08','note':'x'}";
    assertThat(parse(noted).digest()).isNotEqualTo(parse(noted.replace("x", "y")).digest());
  }

  private static Overrides parse(String lines) {
    return Overrides.parse(json(lines).getBytes(UTF_8), KINDS);
  }

  private static String json(String lines) {
    return lines.replace("'A'", "'" + A + "'").replace("'B'", "'" + B + "'").replace('\'', '"');
  }
}

package org.baomai.source.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.baomai.source.ListedFile;
import org.baomai.source.listing.CorpusListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
  @TempDir private Path corpus;

  @Test
  void aMissingManifestIsEmpty() {
    Manifest manifest = Manifest.load(corpus);
    assertThat(manifest.entries()).isEmpty();
    assertThat(manifest.digest()).isEqualTo(Manifest.empty().digest());
    assertThat(manifest.isPageFile("a/b.TXT")).isTrue();
    assertThat(manifest.isPageFile("a/b.text")).isFalse();
  }

  @Test
  void readsEntriesWithQuotedFieldsAndLineBreaks() throws IOException {
    write(
        "\uFEFFpath,newspaper,issue_date,page_label\r\n"
            + "a.txt,云溪日报,2023-05-05,A02\r\n"
            + "\r\n"
            + "\"b, \"\"c\"\".ocr\",\"云溪\r\n晚报\",,\r\n");
    Manifest manifest = Manifest.load(corpus);
    assertThat(manifest.entries().values())
        .containsExactly(
            new ManifestEntry("a.txt", "云溪日报", LocalDate.of(2023, 5, 5), "A02"),
            new ManifestEntry("b, \"c\".ocr", "云溪\r\n晚报", null, null));
    assertThat(manifest.warnings()).isEmpty();
    assertThat(manifest.isPageFile("b, \"c\".ocr")).isTrue();
    assertThat(manifest.entry("none")).isNull();
  }

  @Test
  void acceptsFewerOrUnknownColumnsInAnyOrder() {
    Manifest manifest = parse("note,page_label,path\nx,A02,a.txt\n");
    assertThat(manifest.entry("a.txt")).isEqualTo(new ManifestEntry("a.txt", null, null, "A02"));
    assertThat(manifest.warnings()).singleElement().asString().contains("\"note\" is ignored");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "path,issue_date\\na.txt,2023-05-05\\nb.txt,2023-02-30|line 3|2023-02-30",
        "path,issue_date\\na.txt,5.5.2023|line 2|write it as",
        "path,issue_date\\na.txt,0223-05-05|line 2|0223-05-05",
        "path\\na.txt\\nb.txt\\na.txt|line 4|already has a line above",
        "path\\n../a.txt|line 2|not a plain path below the corpus",
        "path\\n/a.txt|line 2|not a plain path below the corpus",
        "path,newspaper\\na.txt,b,c|line 2|3 fields",
        "path,newspaper\\n,b|line 2|path is empty",
        "path,newspaper\\n\\n\\na.txt|line 4|1 fields",
        "path,newspaper\\n\"a\\nb.txt\",x\\nc.txt|line 4|1 fields",
        "path,newspaper\\nb.txt,x\\n\"a.txt,b|line 3|not valid CSV",
        "path,newspaper\\n\"a\".txt,b|line 2|not valid CSV",
        "newspaper\\nx|line 1|no column path",
        "path,path\\nx,y|line 1|twice"
      })
  void namesTheInvalidLine(String csv, String line, String problem) {
    assertThatThrownBy(() -> parse(csv.replace("\\n", "\n")))
        .isInstanceOf(ManifestException.class)
        .hasMessageContainingAll("_baomai/manifest.csv", line, problem);
  }

  @Test
  void refusesAnEmptyFileAndAnotherCharset() {
    assertThatThrownBy(() -> parse("")).hasMessageContaining("there is no header");
    byte[] gb = "path,newspaper\na.txt,云溪\n".getBytes(Charset.forName("GB18030"));
    assertThatThrownBy(() -> Manifest.parse(gb))
        .isInstanceOf(ManifestException.class)
        .hasMessageContaining("line 2: byte 21 is not valid UTF-8");
  }

  @Test
  void warnsOfMissingFiles() throws IOException {
    Files.writeString(corpus.resolve("a.txt"), "x");
    Manifest manifest = parse("path\nc.txt\na.txt\nb.txt\n");
    List<String> warnings =
        manifest.missingFileWarnings(
            CorpusListing.of(corpus).files().stream()
                .map(ListedFile::path)
                .collect(java.util.stream.Collectors.toSet()));
    assertThat(warnings).hasSize(2);
    assertThat(warnings.get(0)).contains("b.txt");
    assertThat(warnings.get(1)).contains("c.txt");
  }

  @Test
  void theDigestDependsOnlyOnTheContent() {
    String digest = parse("path,page_label\na.txt,1\nb.txt,\n").digest();
    assertThat(parse("\uFEFFpage_label,path,note\r\n,b.txt,x\r\n1,\"a.txt\",\r\n").digest())
        .isEqualTo(digest);
    assertThat(parse("path,page_label\na.txt,2\nb.txt,\n").digest()).isNotEqualTo(digest);
    assertThat(parse("path,newspaper\na.txt,1\nb.txt,\n").digest()).isNotEqualTo(digest);
  }

  private static Manifest parse(String csv) {
    return Manifest.parse(csv.getBytes(UTF_8));
  }

  private void write(String csv) throws IOException {
    Files.createDirectories(corpus.resolve("_baomai"));
    Files.writeString(corpus.resolve("_baomai/manifest.csv"), csv);
  }
}

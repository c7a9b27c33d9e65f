package org.baomai.source.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baomai.base.Sha256;
import org.baomai.source.Container;
import org.baomai.source.Decoded;
import org.baomai.source.ListedFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;
import org.baomai.source.manifest.ManifestEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every member of a container is a page, passed over, or refused with a reason. */
class ContainerReaderTest {
  private static final ContainerLimits LIMITS = new ContainerLimits(2_000, 50L << 20);
  private static final String PAGE = "第一盏灯亮了，巷子里的人都出来看。\n";

  @TempDir private Path corpus;

  @Test
  void readsMembersOfEveryKindOfArchive() throws Exception {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("2023/2023-05-05-01.txt", PAGE.getBytes(UTF_8));
    members.put("2023/", new byte[0]);
    members.put("图片.jpg", new byte[] {1, 2});
    members.put("./2023/二版.TXT", PAGE.getBytes(Charset.forName("GB18030")));
    Packing.tar(corpus.resolve("a.tar"), members);
    Packing.tar(corpus.resolve("a.tar.gz"), members);
    Packing.tar(corpus.resolve("a.tgz"), members);
    Packing.zip(corpus.resolve("a.ZIP"), UTF_8, members);
    Packing.zip(corpus.resolve("gbk.zip"), Charset.forName("GBK"), members);
    for (String name : List.of("a.tar", "a.tar.gz", "a.tgz", "a.ZIP", "gbk.zip")) {
      assertThat(outcomes(name))
          .as(name)
          .containsExactly(
              name + "!/2023/2023-05-05-01.txt UTF-8",
              name + "!/图片.jpg ignored",
              name + "!/2023/二版.TXT GB18030",
              name + " ignored");
    }
    Member first = read("a.tar.gz").get(0);
    assertThat(first.file().size()).isEqualTo(PAGE.getBytes(UTF_8).length);
    assertThat(first.sha256()).isEqualTo(Sha256.of(PAGE.getBytes(UTF_8)));
    assertThat(((Decoded) first.decoding()).text()).isEqualTo(PAGE);
  }

  @Test
  void readsPagesAndTheirMetadataFromJsonLines() throws Exception {
    write(
        "p.jsonl",
        "\uFEFF{\"text\":\"灯亮了。\",\"path\":\"2023/a.txt\",\"newspaper\":\"雾江日报\","
            + "\"date\":\"2023-05-05\",\"page\":\"A02\",\"more\":[1]}\r\n"
            + "\n"
            + "{\"text\":\"灯灭了。\"}\n"
            + "{\"text\":\"又亮了。\",\"path\":\"2023/a.txt\"}\n"
            + "{\"text\":7}\n"
            + "[]\n"
            + "{\"text\":\"x\",\"issue_date\":\"2023-02-30\"}\n"
            + "{\"text\":\"\\ud800\"}\n"
            + "{\"text\":\"  \"}\n"
            + "{\"text\":\""
            + "灯".repeat(700)
            + "\",\"path\":\"long\"}\n"
            + "{\"text\":\""
            + "灯".repeat(30_000)
            + "\"}\n"
            + "{\"text\":\"../../\",\"path\":\"../../etc/passwd\"}\n"
            + "{\"text\":\"末行没有换行\"}");
    assertThat(outcomes("p.jsonl"))
        .containsExactly(
            "p.jsonl!/2023/a.txt UTF-8",
            "p.jsonl!/line 3 UTF-8",
            "p.jsonl!/2023/a.txt (2) same_name",
            "p.jsonl!/line 5 bad_line",
            "p.jsonl!/line 6 bad_line",
            "p.jsonl!/line 7 bad_line",
            "p.jsonl!/line 8 bad_line",
            "p.jsonl!/line 9 empty_file",
            "p.jsonl!/long too_large",
            "p.jsonl!/line 11 too_large",
            "p.jsonl!/../../etc/passwd path_outside",
            "p.jsonl!/line 13 UTF-8",
            "p.jsonl ignored");
    assertThat(read("p.jsonl").get(0).stated())
        .isEqualTo(
            new ManifestEntry(
                "p.jsonl!/2023/a.txt", "雾江日报", java.time.LocalDate.of(2023, 5, 5), "A02"));
    Refused bad = (Refused) read("p.jsonl").get(3).decoding();
    byte[] bytes = Files.readAllBytes(corpus.resolve("p.jsonl"));
    assertThat(new String(bytes, bad.byteOffset().intValue(), 10, UTF_8)).isEqualTo("{\"text\":7}");
    assertThat(bad.excerpt()).isEqualTo("{\"text\":7}");
  }

  @Test
  void refusesPathsThatLeadOut() throws Exception {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (String name :
        List.of("../out.txt", "/abs.txt", "a/../../b.txt", "..\\win.txt", "C:\\x.txt", "in.txt")) {
      members.put(name, PAGE.getBytes(UTF_8));
    }
    Packing.tar(corpus.resolve("out.tar"), members);
    Packing.zip(corpus.resolve("out.zip"), UTF_8, members);
    for (String name : List.of("out.tar", "out.zip")) {
      List<String> outcomes = outcomes(name);
      assertThat(outcomes).hasSize(7);
      assertThat(outcomes.subList(0, 5)).as(name).allMatch(line -> line.endsWith(" path_outside"));
      assertThat(outcomes.subList(5, 7))
          .containsExactly(name + "!/in.txt UTF-8", name + " ignored");
    }
    Packing.link(corpus.resolve("link.tar"), "passwd.txt", "/etc/passwd");
    assertThat(outcomes("link.tar"))
        .containsExactly("link.tar!/passwd.txt archive_link", "link.tar ignored");
  }

  @Test
  void stopsArchiveBombsByRatioAndBySize() throws Exception {
    Packing.bomb(corpus.resolve("ratio.tar.gz"), 40);
    List<Member> ratio = read("ratio.tar.gz", new ContainerLimits(2 << 20, 1L << 30));
    assertThat(ratio.get(ratio.size() - 1).decoding())
        .isInstanceOfSatisfying(
            Refused.class,
            bomb -> assertThat(bomb.detail()).contains("more than 100 times its size"));
    assertThat(ratio.size()).as("members before it").isBetween(10, 20);
    Packing.bomb(corpus.resolve("size.tar"), 3);
    List<Member> size = read("size.tar", new ContainerLimits(2 << 20, 2 << 20));
    assertThat(size.get(size.size() - 1).decoding())
        .isInstanceOfSatisfying(
            Refused.class, bomb -> assertThat(bomb.reason()).isEqualTo(RefusalReason.ARCHIVE_BOMB));
    // The members of a zip archive are independent: one bomb next to a page.
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("bomb.txt", new byte[40 << 20]);
    members.put("page.txt", PAGE.getBytes(UTF_8));
    Packing.zip(corpus.resolve("z.zip"), UTF_8, members);
    assertThat(
            read("z.zip", new ContainerLimits(64 << 20, 1L << 30)).stream()
                .map(ContainerReaderTest::outcome))
        .containsExactly("z.zip!/bomb.txt archive_bomb", "z.zip!/page.txt UTF-8", "z.zip ignored");
  }

  @Test
  void keepsMembersBeforeTheDamageAndReportsIt() throws Exception {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.txt", PAGE.getBytes(UTF_8));
    members.put("inner.zip", new byte[] {1});
    members.put("b.txt", "灯".repeat(600).getBytes(UTF_8));
    byte[] whole = Files.readAllBytes(Packing.tar(corpus.resolve("whole.tar"), members));
    Files.write(corpus.resolve("cut.tar"), Arrays.copyOf(whole, 512 * 5 + 700));
    assertThat(outcomes("cut.tar"))
        .containsExactly(
            "cut.tar!/a.txt UTF-8", "cut.tar!/inner.zip nested_archive", "cut.tar broken_archive");
    byte[] packed = Files.readAllBytes(Packing.tar(corpus.resolve("whole.tgz"), members));
    Files.write(corpus.resolve("cut.tgz"), Arrays.copyOf(packed, packed.length / 2));
    Files.writeString(corpus.resolve("none.tgz"), "no archive at all");
    Files.writeString(corpus.resolve("none.zip"), "no archive at all");
    Files.writeString(corpus.resolve("none.tar"), "no archive at all ".repeat(100));
    Files.write(corpus.resolve("empty.tar"), new byte[0]);
    Files.write(corpus.resolve("empty.zip"), new byte[0]);
    for (String name :
        List.of("cut.tgz", "none.tgz", "none.zip", "none.tar", "empty.tar", "empty.zip")) {
      List<String> outcomes = outcomes(name);
      assertThat(outcomes.get(outcomes.size() - 1)).isEqualTo(name + " broken_archive");
    }
    Files.write(corpus.resolve("empty.jsonl"), new byte[0]);
    assertThat(outcomes("empty.jsonl")).containsExactly("empty.jsonl ignored");
    assertThat(outcomes("gone.zip")).containsExactly("gone.zip unreadable");
  }

  @Test
  void readsTheContainerFromTheMembersPath() {
    assertThat(Container.containerOf("a/b.zip!/c.txt")).hasValue("a/b.zip");
    assertThat(Container.containerOf("a.TAR.GZ!/b.zip!/c")).hasValue("a.TAR.GZ");
    assertThat(Container.containerOf("hurrah!/b.txt")).isEmpty();
    assertThat(Container.of("x.tar.gz")).hasValue(Container.TAR_GZ);
    assertThat(Container.of("x.gz")).isEmpty();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }

  private List<String> outcomes(String name) {
    return read(name).stream().map(ContainerReaderTest::outcome).toList();
  }

  private List<Member> read(String name) {
    return read(name, LIMITS);
  }

  private List<Member> read(String name, ContainerLimits limits) {
    List<Member> members = new ArrayList<>();
    try (ContainerReader reading =
        ContainerReader.of(
            corpus,
            new ListedFile(name, 0, 0),
            limits,
            path -> path.toLowerCase(java.util.Locale.ROOT).endsWith(".txt"))) {
      reading.forEachRemaining(members::add);
    }
    return members;
  }

  private static String outcome(Member member) {
    String outcome =
        member.decoding() instanceof Decoded decoded
            ? decoded.charset()
            : member.decoding() instanceof Refused refused ? refused.reason().label() : "ignored";
    return member.file().path() + " " + outcome;
  }
}

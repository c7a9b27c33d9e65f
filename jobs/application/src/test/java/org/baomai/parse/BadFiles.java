package org.baomai.parse;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baomai.source.container.Packing;

/**
 * A corpus of everything that a folder of pages has been seen to hold, each with what is to become
 * of it: page, duplicate, ignored, or the reason for which it is refused.
 */
final class BadFiles {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String TEXT = "灯亮了，巷子里的人都出来看。";

  private final Path corpus;
  private final SortedMap<String, String> expected = new TreeMap<>();
  private int pages;

  private BadFiles(Path corpus) {
    this.corpus = corpus;
  }

  static BadFiles in(Path corpus) throws IOException {
    BadFiles files = new BadFiles(Files.createDirectories(corpus));
    files.emptyOnes();
    files.charsets();
    files.damagedUtf8();
    files.oddTexts();
    files.largeOnes();
    files.names();
    files.archives();
    files.links();
    return files;
  }

  /** What is to become of each, by path. */
  SortedMap<String, String> expected() {
    return expected;
  }

  private void emptyOnes() throws IOException {
    put("empty/zero.txt", "empty_file", new byte[0]);
    put("empty/blank.txt", "empty_file", " \t\r\n\u3000\n".getBytes(UTF_8));
    put("empty/bom.txt", "empty_file", "\uFEFF".getBytes(UTF_8));
    put("empty/zero-width.txt", "empty_file", "\u200B\u200D\n".getBytes(UTF_8));
    put("empty/punctuation.txt", "no_text", "。。，！—— 123".getBytes(UTF_8));
    Files.createDirectories(corpus.resolve("empty/folder"));
  }

  private void charsets() throws IOException {
    put("charset/bom.txt", "page", ("\uFEFF" + page()).getBytes(UTF_8));
    put("charset/gb18030.txt", "page", page().getBytes(GB18030));
    put("charset/utf16le.txt", "page", ("\uFEFF" + page()).getBytes(UTF_16LE));
    put("charset/utf16be.txt", "page", ("\uFEFF" + page()).getBytes(UTF_16BE));
    put("charset/utf16-without-bom.txt", "binary", "a1b2c3".getBytes(UTF_16LE));
    put(
        "charset/utf32.txt",
        "bad_encoding",
        ("\uFEFF" + TEXT).getBytes(Charset.forName("UTF-32LE")));
    put(
        "charset/big5.txt",
        "bad_encoding",
        "我們的報紙說燈亮了，大家都出來看，很多人在街上。".getBytes(Charset.forName("Big5")));
    put(
        "charset/latin1.txt",
        "bad_encoding",
        "caf\u00e9 cr\u00e8me".getBytes(Charset.forName("ISO-8859-1")));
    put(
        "charset/mixed.txt",
        "bad_encoding",
        joined(TEXT.repeat(3).getBytes(UTF_8), "灯亮了".getBytes(GB18030)));
    put(
        "charset/odd-utf16.txt",
        "bad_encoding",
        joined(("\uFEFF" + TEXT).getBytes(UTF_16LE), new byte[] {1}));
  }

  /** A character of three bytes cut at every byte, at the end, at the start and in the middle. */
  private void damagedUtf8() throws IOException {
    byte[] text = TEXT.getBytes(UTF_8);
    for (int cut = 1; cut <= 2; cut++) {
      put("cut/end-" + cut + ".txt", "bad_encoding", Arrays.copyOf(text, text.length - cut));
      put("cut/start-" + cut + ".txt", "bad_encoding", Arrays.copyOfRange(text, cut, text.length));
      put(
          "cut/middle-" + cut + ".txt",
          "bad_encoding",
          joined(Arrays.copyOf(text, 9 - cut), Arrays.copyOfRange(text, 9, text.length)));
    }
    put("cut/lone-surrogate.txt", "bad_encoding", joined(text, bytes(0xED, 0xA0, 0x80)));
    put("cut/overlong.txt", "bad_encoding", joined(text, bytes(0xC0, 0xAF)));
    put("cut/beyond-unicode.txt", "bad_encoding", joined(text, bytes(0xF5, 0x80, 0x80, 0x80)));
    put("cut/ff.txt", "bad_encoding", joined(text, bytes(0xFF)));
  }

  private void oddTexts() throws IOException {
    put("text/nul.txt", "binary", joined(TEXT.getBytes(UTF_8), new byte[1]));
    put("text/controls.txt", "binary", (TEXT + "\u0001\u0002\u0003").getBytes(UTF_8));
    put("text/crlf.txt", "page", (page() + "\r\n" + TEXT + "\r\n").getBytes(UTF_8));
    put("text/cr.txt", "page", (page() + "\r" + TEXT + "\r").getBytes(UTF_8));
    put("text/nel.txt", "page", (page() + "\u0085" + TEXT + "\u2028" + TEXT).getBytes(UTF_8));
    put("text/form-feed.txt", "page", (page() + "\f" + TEXT).getBytes(UTF_8));
    put("text/private-use.txt", "page", (page() + "\uE000\uF8FF").getBytes(UTF_8));
    put("text/beyond-the-plane.txt", "page", (page() + "𠮷野家\uD83D\uDE00").getBytes(UTF_8));
    put("text/noncharacter.txt", "page", (page() + "\uFFFE\uFFFF").getBytes(UTF_8));
    put("text/combining.txt", "page", (page() + "e" + "\u0301".repeat(1000)).getBytes(UTF_8));
    put("text/right-to-left.txt", "page", (page() + "\u202E" + TEXT).getBytes(UTF_8));
    put("text/html.txt", "page", (page() + "<script>alert(1)</script>").getBytes(UTF_8));
    put("text/formula.txt", "page", ("=HYPERLINK(\"http://x\")\n" + page()).getBytes(UTF_8));
    put("text/math.txt", "page", (page() + "$\\frac{1}{0}$ ${HOME} $(id)").getBytes(UTF_8));
    put("text/sql.txt", "page", (page() + "'; DROP TABLE pages; --").getBytes(UTF_8));
    put("text/one-letter.txt", "page", "灯".getBytes(UTF_8));
    put("text/long-line.txt", "page", (page() + TEXT.repeat(1_500)).getBytes(UTF_8));
    put("text/many-lines.txt", "page", (page() + "\n灯").repeat(1_000).getBytes(UTF_8));
    put("text/blank-lines.txt", "page", (page() + "\n".repeat(20_000) + TEXT).getBytes(UTF_8));
    put("text/copy.txt", "duplicate", "灯".getBytes(UTF_8));
  }

  private void largeOnes() throws IOException {
    put("large/no-line.txt", "too_large", "灯".repeat(100_000).getBytes(UTF_8));
    put("large/lines.txt", "too_large", "灯\n".repeat(60_000).getBytes(UTF_8));
    expected.put("large/sparse.txt", "too_large");
    try (RandomAccessFile sparse =
        new RandomAccessFile(corpus.resolve("large/sparse.txt").toFile(), "rw")) {
      sparse.setLength(256L << 20);
    }
  }

  private void names() throws IOException {
    for (String name :
        List.of(
            "a b.txt",
            "第一版.TXT",
            "_hidden.txt",
            ".dot.txt",
            "[x]{1}?*.txt",
            "it's \"q\".txt",
            "back\\slash.txt",
            "%20.txt",
            "=cmd.txt",
            "line\nbreak.txt",
            "..txt",
            "-rf.txt",
            "'; DROP TABLE files; --.txt",
            "<b>bold.txt",
            "名".repeat(83) + ".txt",
            "hurrah!/a.txt",
            "deep/" + "d/".repeat(60) + "a.txt")) {
      put("names/" + name, "page", page().getBytes(UTF_8));
    }
    put("names/notes.md", "ignored", TEXT.getBytes(UTF_8));
    put("names/txt", "ignored", TEXT.getBytes(UTF_8));
  }

  private void archives() throws IOException {
    Path folder = Files.createDirectories(corpus.resolve("archives"));
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("page.txt", page().getBytes(UTF_8));
    members.put("../out.txt", TEXT.getBytes(UTF_8));
    members.put("inner.zip", new byte[] {1});
    members.put("bomb.txt", new byte[20 << 20]);
    members.put("cut.txt", Arrays.copyOf(TEXT.getBytes(UTF_8), 4));
    Packing.zip(folder.resolve("a.zip"), UTF_8, members);
    expected.put("archives/a.zip", "ignored");
    expected.put("archives/a.zip!/page.txt", "page");
    expected.put("archives/a.zip!/../out.txt", "path_outside");
    expected.put("archives/a.zip!/inner.zip", "nested_archive");
    expected.put("archives/a.zip!/bomb.txt", "too_large");
    expected.put("archives/a.zip!/cut.txt", "bad_encoding");
    Packing.bomb(folder.resolve("bomb.tar.gz"), 40);
    expected.put("archives/bomb.tar.gz", "archive_bomb");
    Packing.link(folder.resolve("link.tar"), "passwd.txt", "/etc/passwd");
    expected.put("archives/link.tar", "ignored");
    expected.put("archives/link.tar!/passwd.txt", "archive_link");
    put("archives/none.zip", "broken_archive", TEXT.getBytes(UTF_8));
    put("archives/none.tar", "broken_archive", TEXT.repeat(50).getBytes(UTF_8));
    put("archives/none.tgz", "broken_archive", TEXT.getBytes(UTF_8));
    put("archives/zero.zip", "broken_archive", new byte[0]);
    put(
        "archives/lines.jsonl",
        "ignored",
        ("{\"text\":\"" + page() + "\"}\n{\"text\":\n[1]\n{\"text\":\"\"}\n").getBytes(UTF_8));
    expected.put("archives/lines.jsonl!/line 1", "page");
    expected.put("archives/lines.jsonl!/line 2", "bad_line");
    expected.put("archives/lines.jsonl!/line 3", "bad_line");
    expected.put("archives/lines.jsonl!/line 4", "empty_file");
  }

  private void links() throws IOException {
    Path folder = Files.createDirectories(corpus.resolve("links"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    link(folder, "self.txt", folder.resolve("self.txt"), "unreadable");
    link(folder, "dangling.txt", folder.resolve("nowhere.txt"), "unreadable");
    link(folder, "passwd.txt", Path.of("/etc/passwd"), "link_outside");
    link(folder, "root", Path.of("/"), "link_outside");
    link(folder, "inside.txt", corpus.resolve("text/one-letter.txt"), "page");
    // Of equal pages the smallest path is the page: links/ stands before text/.
    expected.put("text/one-letter.txt", "duplicate");
  }

  private void link(Path folder, String name, Path target, String outcome) throws IOException {
    Files.createSymbolicLink(folder.resolve(name), target);
    expected.put("links/" + name, outcome);
  }

  /** A text that no other file has. */
  private String page() {
    pages++;
    return "第" + pages + "盏" + TEXT;
  }

  private void put(String path, String outcome, byte[] bytes) throws IOException {
    Path file = corpus.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    expected.put(path, outcome);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] joined(byte[] one, byte[] two) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(two);
    return out.toByteArray();
  }
}

package org.baomai.source.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.baomai.base.Sha256;
import org.baomai.source.Excerpt;
import org.baomai.source.ListedFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;
import org.baomai.source.StrictDecoding;
import org.baomai.source.decoding.PageDecoder;
import org.baomai.source.manifest.ManifestEntry;

/**
 * Reads pages from JSON lines. Each line is an object with the page's text in {@code text} and
 * optionally {@code path} (its name), {@code newspaper}, {@code issue_date} or {@code date}, {@code
 * page_label} or {@code page}; other fields are ignored. A page without a path is named after its
 * line.
 */
final class JsonLineMembers implements Members {
  private final ListedFile container;
  private final ContainerLimits limits;
  private final MemberNames names;
  private final InputStream in;
  private final long maxBytes;
  private long position;
  private long line;

  JsonLineMembers(ListedFile container, InputStream in, ContainerLimits limits) {
    this.container = container;
    this.limits = limits;
    this.names = new MemberNames(container.path());
    this.in = in;
    // Escaped as \\uXXXX, a Chinese character takes twice as many bytes as in UTF-8.
    this.maxBytes = Math.min(Integer.MAX_VALUE - 8, 2 * limits.pageBytes() + (1L << 16));
  }

  @Override
  public Member next() throws IOException {
    while (true) {
      long begin = position;
      byte[] bytes = nextLine();
      if (bytes == null) {
        return null;
      }
      line++;
      if (bytes.length > maxBytes) {
        return refused(
            begin,
            bytes,
            RefusalReason.TOO_LARGE,
            "The line has more than " + maxBytes + " bytes.");
      }
      String text = StrictDecoding.of(bytes, begin == 0 ? markLength(bytes) : 0, UTF_8).text();
      if (text == null) {
        return refused(
            begin, bytes, RefusalReason.BAD_ENCODING, "Line " + line + " is not valid UTF-8.");
      }
      if (!text.isBlank()) {
        return member(begin, bytes, text);
      }
    }
  }

  private Member member(long begin, byte[] bytes, String text) throws IOException {
    JsonPage page;
    try {
      page = JsonPage.of(text);
    } catch (JsonPage.InvalidLineException invalid) {
      return refused(
          begin, bytes, RefusalReason.BAD_LINE, "Line " + line + ": " + invalid.getMessage());
    }
    String name = page.path() == null ? nameOfLine() : page.path();
    ListedFile file =
        new ListedFile(names.pathOf(name), page.text().length, container.modifiedMillis());
    Optional<Member> rejected = names.rejection(name, file);
    if (rejected.isPresent()) {
      return rejected.get();
    }
    if (page.text().length > limits.pageBytes()) {
      return Member.refused(
          file,
          RefusalReason.TOO_LARGE,
          "Its text has more than the limit of " + limits.pageBytes() + " bytes.");
    }
    ManifestEntry stated =
        new ManifestEntry(file.path(), page.newspaper(), page.date(), page.label());
    return new Member(file, Sha256.of(bytes), PageDecoder.decode(file.path(), page.text()), stated);
  }

  private Member refused(long begin, byte[] bytes, RefusalReason reason, String detail)
      throws IOException {
    ListedFile file =
        new ListedFile(names.pathOf(nameOfLine()), position - begin, container.modifiedMillis());
    ListedFile unique = names.rejection(nameOfLine(), file).map(Member::file).orElse(file);
    String excerpt = Excerpt.of(new String(bytes, 0, Math.min(bytes.length, 400), UTF_8));
    Refused refused = new Refused(unique.path(), reason, detail, begin, excerpt);
    return new Member(unique, null, refused, null);
  }

  private String nameOfLine() {
    return "line " + line;
  }

  private static int markLength(byte[] bytes) {
    boolean marked =
        bytes.length > 2
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  /** The bytes up to the end of the line, at most one more than allowed; null after the last. */
  private byte[] nextLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int one = in.read();
    if (one < 0) {
      return null;
    }
    while (one >= 0) {
      position++;
      if (one == '\n') {
        break;
      }
      if (bytes.size() <= maxBytes) {
        bytes.write(one);
      }
      one = in.read();
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

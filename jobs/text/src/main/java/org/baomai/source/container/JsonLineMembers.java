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
 * Pages as lines of JSON, each an object with the page in {@code text} and, if wanted, {@code path}
 * (its name), {@code newspaper}, {@code issue_date} or {@code date}, {@code page_label} or {@code
 * page}; other fields are passed over. A page without a path is named by its line.
 */
final class JsonLineMembers implements Members {
  private final ListedFile container;
  private final ContainerLimits limits;
  private final MemberNames names;
  private final InputStream in;
  private final long mostBytes;
  private long position;
  private long line;

  JsonLineMembers(ListedFile container, InputStream in, ContainerLimits limits) {
    this.container = container;
    this.limits = limits;
    this.names = new MemberNames(container.path());
    this.in = in;
    // A character may be written as \\uXXXX, in twice the bytes that it takes.
    this.mostBytes = Math.min(Integer.MAX_VALUE - 8, 2 * limits.pageBytes() + (1L << 16));
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
      if (bytes.length > mostBytes) {
        return refused(
            begin,
            bytes,
            RefusalReason.TOO_LARGE,
            "The line has more than " + mostBytes + " bytes.");
      }
      String text = StrictDecoding.of(bytes, begin == 0 ? markLength(bytes) : 0, UTF_8).text();
      if (text == null) {
        return refused(begin, bytes, RefusalReason.BAD_ENCODING, "Line " + line + " is no UTF-8.");
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
    } catch (JsonPage.Fault fault) {
      return refused(
          begin, bytes, RefusalReason.BAD_LINE, "Line " + line + ": " + fault.getMessage());
    }
    String name = page.path() == null ? nameOfLine() : page.path();
    ListedFile file =
        new ListedFile(names.pathOf(name), page.text().length, container.modifiedMillis());
    Optional<Member> misnamed = names.fault(name, file);
    if (misnamed.isPresent()) {
      return misnamed.get();
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
    ListedFile own = names.fault(nameOfLine(), file).map(Member::file).orElse(file);
    String excerpt = Excerpt.of(new String(bytes, 0, Math.min(bytes.length, 400), UTF_8));
    Refused refused = new Refused(own.path(), reason, detail, begin, excerpt);
    return new Member(own, null, refused, null);
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

  /** Bytes up to the line's end, one more than allowed at most; null after the last. */
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
      if (bytes.size() <= mostBytes) {
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

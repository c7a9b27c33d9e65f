package org.baomai.source.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.baomai.source.ListedFile;
import org.baomai.source.RefusalReason;

/** Reads the members of a tar archive in a single pass, in the order of the archive. */
final class TarMembers implements Members {
  private final ListedFile container;
  private final MemberNames names;
  private final MemberDecoder decoder;
  private final LimitedInputStream limited;
  private final TarArchiveInputStream tar;
  private boolean any;

  /**
   * Creates a reader.
   *
   * @param container the archive
   * @param unpacked the archive's bytes, decompressed
   * @param packed returns the number of bytes of the file that have been read so far
   * @param limits the limits for unpacking
   * @param isPage tests whether the path of a member is that of a page
   */
  TarMembers(
      ListedFile container,
      InputStream unpacked,
      LongSupplier packed,
      ContainerLimits limits,
      Predicate<String> isPage) {
    this.container = container;
    this.names = new MemberNames(container.path());
    this.decoder = new MemberDecoder(limits, isPage);
    this.limited = new LimitedInputStream(unpacked, limits, packed);
    // ISO 8859-1 keeps the bytes of a name, one per character; nameOf decodes them.
    this.tar = new TarArchiveInputStream(limited, StandardCharsets.ISO_8859_1.name());
  }

  @Override
  public Member next() throws IOException {
    while (true) {
      TarArchiveEntry entry = nextEntry();
      if (entry == null) {
        return null;
      }
      if (!entry.isDirectory()) {
        return member(entry);
      }
    }
  }

  private TarArchiveEntry nextEntry() throws IOException {
    // Skip the rest of the previous member, so that only the header counts against its limit.
    if (tar.getCurrentEntry() != null) {
      tar.transferTo(OutputStream.nullOutputStream());
    }
    limited.beginHeader();
    TarArchiveEntry entry = tar.getNextEntry();
    limited.endHeader();
    if (entry == null && !any && limited.position() == 0) {
      throw new ContainerException(
          RefusalReason.BROKEN_ARCHIVE, "It is empty, which no tar archive is.");
    }
    any = true;
    return entry;
  }

  private Member member(TarArchiveEntry entry) throws IOException {
    String name = nameOf(entry);
    ListedFile file =
        new ListedFile(names.pathOf(name), entry.getSize(), container.modifiedMillis());
    Optional<Member> rejected = names.rejection(name, file);
    if (rejected.isPresent()) {
      return rejected.get();
    }
    if (entry.isSymbolicLink() || entry.isLink()) {
      return Member.refused(
          file, RefusalReason.ARCHIVE_LINK, "It is a link to " + entry.getLinkName() + ".");
    }
    if (!entry.isFile() || !tar.canReadEntryData(entry)) {
      return Member.refused(
          file,
          RefusalReason.UNREADABLE,
          "It is a device or a pipe, or its compression is not supported.");
    }
    Optional<Member> unread = decoder.decideUnread(file);
    return unread.isPresent() ? unread.get() : decoder.read(file, tar);
  }

  private static String nameOf(TarArchiveEntry entry) {
    String name = entry.getName();
    boolean bytes = name.chars().allMatch(one -> one < 0x100);
    return bytes ? MemberNames.decode(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}

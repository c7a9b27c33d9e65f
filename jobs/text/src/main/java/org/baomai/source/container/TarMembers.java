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

/** The members of a tar archive, in its order, each read once. */
final class TarMembers implements Members {
  private final ListedFile container;
  private final MemberNames names;
  private final MemberText texts;
  private final GuardedStream guard;
  private final TarArchiveInputStream tar;
  private boolean any;

  /**
   * @param unpacked the archive's bytes, unpacked if it is packed
   * @param packed how many bytes of the file have been read
   */
  TarMembers(
      ListedFile container,
      InputStream unpacked,
      LongSupplier packed,
      ContainerLimits limits,
      Predicate<String> isPage) {
    this.container = container;
    this.names = new MemberNames(container.path());
    this.texts = new MemberText(limits, isPage);
    this.guard = new GuardedStream(unpacked, limits, packed);
    // Names come as their bytes, one a character, and are decoded here.
    this.tar = new TarArchiveInputStream(guard, StandardCharsets.ISO_8859_1.name());
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
    // What is left of the member before is no header.
    if (tar.getCurrentEntry() != null) {
      tar.transferTo(OutputStream.nullOutputStream());
    }
    guard.headerBegins();
    TarArchiveEntry entry = tar.getNextEntry();
    guard.headerEnded();
    if (entry == null && !any && guard.position() == 0) {
      throw new ContainerException(
          RefusalReason.BROKEN_ARCHIVE, "It is empty, and so no tar archive.");
    }
    any = true;
    return entry;
  }

  private Member member(TarArchiveEntry entry) throws IOException {
    String name = nameOf(entry);
    ListedFile file =
        new ListedFile(names.pathOf(name), entry.getSize(), container.modifiedMillis());
    Optional<Member> misnamed = names.fault(name, file);
    if (misnamed.isPresent()) {
      return misnamed.get();
    }
    if (entry.isSymbolicLink() || entry.isLink()) {
      return Member.refused(
          file, RefusalReason.ARCHIVE_LINK, "It is a link to " + entry.getLinkName() + ".");
    }
    if (!entry.isFile() || !tar.canReadEntryData(entry)) {
      return Member.refused(
          file, RefusalReason.UNREADABLE, "It is a device, a pipe, or packed in a way not known.");
    }
    Optional<Member> told = texts.withoutReading(file);
    return told.isPresent() ? told.get() : texts.read(file, tar);
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

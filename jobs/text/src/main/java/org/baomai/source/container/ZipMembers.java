package org.baomai.source.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.baomai.source.ListedFile;
import org.baomai.source.RefusalReason;

/** Reads the members that the central directory of a zip archive lists. */
final class ZipMembers implements Members {
  private final ListedFile container;
  private final ContainerLimits limits;
  private final MemberNames names;
  private final MemberDecoder decoder;
  private final ZipFile zip;
  private final Enumeration<ZipArchiveEntry> entries;
  private long unpacked;

  ZipMembers(Path file, ListedFile container, ContainerLimits limits, Predicate<String> isPage)
      throws IOException {
    ZipDirectory.requireSmall(file);
    this.container = container;
    this.limits = limits;
    this.names = new MemberNames(container.path());
    this.decoder = new MemberDecoder(limits, isPage);
    this.zip =
        ZipFile.builder()
            .setPath(file)
            .setCharset(StandardCharsets.UTF_8)
            .setIgnoreLocalFileHeader(true)
            .get();
    this.entries = zip.getEntriesInPhysicalOrder();
  }

  @Override
  public Member next() throws IOException {
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      if (!entry.isDirectory()) {
        return member(entry);
      }
    }
    return null;
  }

  private Member member(ZipArchiveEntry entry) throws IOException {
    String name = nameOf(entry);
    ListedFile file =
        new ListedFile(
            names.pathOf(name), Math.max(0, entry.getSize()), container.modifiedMillis());
    Optional<Member> rejected = names.rejection(name, file);
    if (rejected.isPresent()) {
      return rejected.get();
    }
    if (entry.isUnixSymlink()) {
      return Member.refused(file, RefusalReason.ARCHIVE_LINK, "It is a link.");
    }
    Optional<Member> unread = decoder.decideUnread(file);
    if (unread.isPresent()) {
      return unread.get();
    }
    if (!zip.canReadEntryData(entry)) {
      return Member.refused(
          file, RefusalReason.UNREADABLE, "It is encrypted, or its compression is not supported.");
    }
    return read(entry, file);
  }

  private Member read(ZipArchiveEntry entry, ListedFile file) throws IOException {
    if (unpacked + file.size() > limits.containerBytes()) {
      throw new ContainerException(
          RefusalReason.ARCHIVE_BOMB,
          "It unpacks to more than " + limits.containerBytes() + " bytes.");
    }
    try (InputStream in =
        new LimitedInputStream(zip.getInputStream(entry), limits, entry::getCompressedSize)) {
      Member member = decoder.read(file, in);
      unpacked += member.file().size();
      return member;
    } catch (ContainerException exceeded) {
      // Members of a zip archive are independent, so the others can still be read.
      return Member.refused(file, exceeded.reason(), exceeded.getMessage());
    } catch (IOException broken) {
      return Member.refused(
          file,
          RefusalReason.BROKEN_ARCHIVE,
          "It cannot be unpacked: " + broken.getMessage() + ".");
    }
  }

  private static String nameOf(ZipArchiveEntry entry) {
    return switch (entry.getNameSource()) {
      case NAME_WITH_EFS_FLAG, UNICODE_EXTRA_FIELD -> entry.getName();
      case NAME -> {
        byte[] raw = entry.getRawName();
        yield raw == null ? entry.getName() : MemberNames.decode(raw);
      }
    };
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

package org.baomai.source.container;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Archives for tests. */
public final class Packing {
  private Packing() {}

  /** A zip archive of members by name, in the order of the map. */
  public static Path zip(Path file, Charset names, Map<String, byte[]> members) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  /** A tar archive, packed if its name ends in gz; an empty member is a link to itself. */
  public static Path tar(Path file, Map<String, byte[]> members) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out(file), "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(member.getKey(), true);
        entry.setSize(member.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(member.getValue());
        tar.closeArchiveEntry();
      }
    }
    return file;
  }

  /** A tar archive that holds nothing but a link. */
  public static Path link(Path file, String name, String target) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out(file), "UTF-8")) {
      TarArchiveEntry entry = new TarArchiveEntry(name, TarArchiveEntry.LF_SYMLINK);
      entry.setLinkName(target);
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
    }
    return file;
  }

  /** A tar.gz that unpacks to so many mebibytes of one page, from almost nothing. */
  public static Path bomb(Path file, int mebibytes) throws IOException {
    byte[] block = "灯".repeat((1 << 20) / 3).getBytes(StandardCharsets.UTF_8);
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out(file), "UTF-8")) {
      for (int i = 0; i < mebibytes; i++) {
        TarArchiveEntry entry = new TarArchiveEntry(i + ".txt");
        entry.setSize(block.length);
        tar.putArchiveEntry(entry);
        tar.write(block);
        tar.closeArchiveEntry();
      }
    }
    return file;
  }

  private static OutputStream out(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    return file.toString().endsWith("gz") ? new GZIPOutputStream(out) : out;
  }
}

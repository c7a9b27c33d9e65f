package org.baomai.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One walk through a corpus folder. */
final class CorpusWalk {
  private final Path corpus;
  private final List<ListedFile> files = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();

  private CorpusWalk(Path corpus) {
    this.corpus = corpus;
  }

  static CorpusListing through(Path corpus) {
    if (!Files.isDirectory(corpus)) {
      String state = Files.exists(corpus) ? "is no folder" : "does not exist";
      throw new CorpusMissingException(
          "The corpus " + corpus + " " + state + ": name the folder that holds the page texts.");
    }
    try {
      CorpusWalk walk = new CorpusWalk(corpus.toRealPath());
      walk.folder(walk.corpus, "");
      return walk.listing();
    } catch (IOException failure) {
      throw new CorpusMissingException(
          "The corpus " + corpus + " cannot be opened: check its permissions. (" + failure + ")");
    }
  }

  private CorpusListing listing() {
    files.sort(Comparator.comparing(ListedFile::path, CodePointOrder.ASCENDING));
    refused.sort(Comparator.comparing(Refused::path, CodePointOrder.ASCENDING));
    return new CorpusListing(files, refused);
  }

  private void folder(Path folder, String prefix) throws IOException {
    for (Path entry : entriesOf(folder)) {
      Optional<String> name = RawName.of(entry);
      if (name.isEmpty()) {
        refuse(
            prefix + RawName.shown(entry),
            RefusalReason.BAD_NAME,
            "The name is no UTF-8: rename it.");
      } else if (!(prefix.isEmpty() && name.get().equals(CorpusListing.OWN_FOLDER))) {
        entry(entry, prefix + name.get());
      }
    }
  }

  /** Read whole before going deeper, so that deep trees do not hold many folders open. */
  private static List<Path> entriesOf(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
    return entries;
  }

  private void entry(Path entry, String path) {
    try {
      BasicFileAttributes itself =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (itself.isSymbolicLink()) {
        link(entry, path);
      } else if (itself.isDirectory()) {
        folder(entry, path + "/");
      } else {
        file(entry, path, itself);
      }
    } catch (NoSuchFileException gone) {
      return; // Removed since its folder was read: as if it had never been there.
    } catch (AccessDeniedException denied) {
      refuse(path, RefusalReason.UNREADABLE, "It may not be opened: check its permissions.");
    } catch (IOException | UncheckedIOException failure) {
      refuse(path, RefusalReason.UNREADABLE, "It cannot be opened: " + failure.getMessage());
    }
  }

  private void link(Path link, String path) throws IOException {
    Path target;
    try {
      target = link.toRealPath();
    } catch (IOException failure) {
      refuse(path, RefusalReason.UNREADABLE, "The link leads nowhere: remove it or mend it.");
      return;
    }
    if (!target.startsWith(corpus)) {
      refuse(
          path,
          RefusalReason.LINK_OUTSIDE,
          "The link leads out of the corpus: put the file itself into the corpus.");
      return;
    }
    BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
    if (!attributes.isDirectory()) {
      file(target, path, attributes);
    }
  }

  private void file(Path file, String path, BasicFileAttributes attributes) {
    if (!attributes.isRegularFile()) {
      // Opening a named pipe would wait for ever.
      refuse(path, RefusalReason.UNREADABLE, "It is no regular file but a device or pipe.");
    } else if (!Files.isReadable(file)) {
      refuse(path, RefusalReason.UNREADABLE, "It may not be opened: check its permissions.");
    } else {
      files.add(new ListedFile(path, attributes.size(), attributes.lastModifiedTime().toMillis()));
    }
  }

  private void refuse(String path, RefusalReason reason, String detail) {
    refused.add(Refused.of(path, reason, detail));
  }
}

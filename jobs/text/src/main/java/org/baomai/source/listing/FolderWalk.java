package org.baomai.source.listing;

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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.baomai.source.Container;
import org.baomai.source.ListedFile;
import org.baomai.source.RawName;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;

/**
 * The entries of a folder of the corpus and of the folders below it, in no order. One folder is
 * open at a time, and nothing is kept but the folders still to be looked into, so that a folder of
 * millions of files takes no more memory than one of ten.
 */
public final class FolderWalk implements Iterator<CorpusEntry>, AutoCloseable {
  private final Path corpus;
  private final boolean deep;
  private final Deque<String> folders = new ArrayDeque<>();
  private DirectoryStream<Path> open;
  private Iterator<Path> entries;
  private String prefix;
  private CorpusEntry next;

  private FolderWalk(Path corpus, String folder, boolean deep) {
    this.corpus = corpus;
    this.deep = deep;
    folders.add(folder);
  }

  /**
   * All below a folder.
   *
   * @param corpus the corpus, its links resolved
   * @param folder relative to it; empty for itself, else with a slash at its end
   */
  public static FolderWalk below(Path corpus, String folder) {
    return new FolderWalk(corpus, folder, true);
  }

  /** What lies in a folder itself. */
  public static FolderWalk in(Path corpus, String folder) {
    return new FolderWalk(corpus, folder, false);
  }

  @Override
  public boolean hasNext() {
    while (next == null && (entries != null || !folders.isEmpty())) {
      step();
    }
    return next != null;
  }

  @Override
  public CorpusEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The folder holds no more.");
    }
    CorpusEntry told = next;
    next = null;
    return told;
  }

  @SuppressWarnings("StreamResourceLeak") // Open over many steps; close() ends it.
  private void step() {
    try {
      if (entries == null) {
        prefix = folders.pop();
        open = Files.newDirectoryStream(RawName.resolve(corpus, prefix));
        entries = open.iterator();
      } else if (entries.hasNext()) {
        named(entries.next());
      } else {
        close();
      }
    } catch (NoSuchFileException gone) {
      close(); // Removed since it was found: as if it had never been there.
    } catch (AccessDeniedException denied) {
      close();
      refuse(
          folderName(), RefusalReason.UNREADABLE, "It may not be opened: check its permissions.");
    } catch (IOException | DirectoryIteratorException | UncheckedIOException failure) {
      close();
      refuse(
          folderName(), RefusalReason.UNREADABLE, "It cannot be opened: " + failure.getMessage());
    }
  }

  private String folderName() {
    return prefix.isEmpty() ? "." : prefix.substring(0, prefix.length() - 1);
  }

  private void named(Path entry) {
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

  private void entry(Path entry, String path) {
    try {
      BasicFileAttributes itself =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (itself.isSymbolicLink()) {
        link(entry, path);
      } else if (itself.isDirectory()) {
        folder(path + "/");
      } else {
        file(entry, path, itself);
      }
    } catch (NoSuchFileException gone) {
      return;
    } catch (AccessDeniedException denied) {
      refuse(path, RefusalReason.UNREADABLE, "It may not be opened: check its permissions.");
    } catch (IOException | UncheckedIOException failure) {
      refuse(path, RefusalReason.UNREADABLE, "It cannot be opened: " + failure.getMessage());
    }
  }

  private void folder(String path) {
    if (Container.ownerOf(path).isPresent()) {
      refuse(
          path.substring(0, path.length() - 1),
          RefusalReason.BAD_NAME,
          "Its name ends as if it were inside of a container: rename the folder.");
    } else if (deep) {
      folders.push(path);
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
      next =
          CorpusEntry.of(
              new ListedFile(path, attributes.size(), attributes.lastModifiedTime().toMillis()));
    }
  }

  private void refuse(String path, RefusalReason reason, String detail) {
    next = CorpusEntry.refused(Refused.of(path, reason, detail));
  }

  @Override
  public void close() {
    entries = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException leftOpen) {
      open = null;
    }
  }
}

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
 * Iterates over the entries of a corpus folder and of the folders below it, in no particular order.
 * Only one folder is open at a time, and only the folders still to be visited are in memory, so a
 * folder with millions of files needs no more memory than one with ten. Not thread-safe.
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
   * Walks a folder and all folders below it.
   *
   * @param corpus the corpus as {@link CorpusFolder#open} returns it
   * @param folder the folder relative to the corpus, ending in '/'; empty for the corpus itself
   * @return the walk, which must be closed
   */
  public static FolderWalk below(Path corpus, String folder) {
    return new FolderWalk(corpus, folder, true);
  }

  /**
   * Walks a folder without the folders below it.
   *
   * @param corpus the corpus as {@link CorpusFolder#open} returns it
   * @param folder the folder relative to the corpus, ending in '/'; empty for the corpus itself
   * @return the walk, which must be closed
   */
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
      throw new NoSuchElementException("The folder has no more entries; call hasNext() first.");
    }
    CorpusEntry entry = next;
    next = null;
    return entry;
  }

  @SuppressWarnings("StreamResourceLeak") // Stays open over many steps until close().
  private void step() {
    try {
      if (entries == null) {
        prefix = folders.pop();
        open = Files.newDirectoryStream(RawName.resolve(corpus, prefix));
        entries = open.iterator();
      } else if (entries.hasNext()) {
        visit(entries.next());
      } else {
        close();
      }
    } catch (NoSuchFileException gone) {
      close(); // Removed since its parent was listed: skip it.
    } catch (AccessDeniedException denied) {
      close();
      refuse(folderName(), RefusalReason.UNREADABLE, "Permission to open the folder was denied.");
    } catch (IOException | DirectoryIteratorException | UncheckedIOException failure) {
      close();
      refuse(
          folderName(),
          RefusalReason.UNREADABLE,
          "The folder cannot be opened: " + failure.getMessage() + ".");
    }
  }

  private String folderName() {
    return prefix.isEmpty() ? "." : prefix.substring(0, prefix.length() - 1);
  }

  private void visit(Path entry) {
    Optional<String> name = RawName.of(entry);
    if (name.isEmpty()) {
      refuse(
          prefix + RawName.escaped(entry), RefusalReason.BAD_NAME, "The name is not valid UTF-8.");
    } else if (!(prefix.isEmpty() && name.get().equals(CorpusListing.RESERVED_FOLDER))) {
      entry(entry, prefix + name.get());
    }
  }

  private void entry(Path entry, String path) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        link(entry, path);
      } else if (attributes.isDirectory()) {
        folder(path + "/");
      } else {
        file(entry, path, attributes);
      }
    } catch (NoSuchFileException gone) {
      return; // Removed since the folder was listed: skip it.
    } catch (AccessDeniedException denied) {
      refuse(path, RefusalReason.UNREADABLE, "Permission to open it was denied.");
    } catch (IOException | UncheckedIOException failure) {
      refuse(path, RefusalReason.UNREADABLE, "It cannot be opened: " + failure.getMessage() + ".");
    }
  }

  private void folder(String path) {
    if (Container.containerOf(path).isPresent()) {
      refuse(
          path.substring(0, path.length() - 1),
          RefusalReason.BAD_NAME,
          "The name of the folder looks like a container's (as in archive.zip!).");
    } else if (deep) {
      folders.push(path);
    }
  }

  private void link(Path link, String path) throws IOException {
    Path target;
    try {
      target = link.toRealPath();
    } catch (IOException failure) {
      refuse(path, RefusalReason.UNREADABLE, "The link is broken: remove it or fix it.");
      return;
    }
    if (!target.startsWith(corpus)) {
      refuse(path, RefusalReason.LINK_OUTSIDE, "It is a link to a file outside of the corpus.");
      return;
    }
    BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
    if (!attributes.isDirectory()) {
      file(target, path, attributes);
    }
  }

  private void file(Path file, String path, BasicFileAttributes attributes) {
    if (!attributes.isRegularFile()) {
      // Opening a named pipe would block forever.
      refuse(path, RefusalReason.UNREADABLE, "It is a device or a pipe, not a regular file.");
    } else if (!Files.isReadable(file)) {
      refuse(path, RefusalReason.UNREADABLE, "Permission to open it was denied.");
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
    } catch (IOException unclosed) {
      open = null; // Its entries have been read; nothing is lost.
    }
  }
}

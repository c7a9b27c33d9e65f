package org.baomai.source.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.baomai.source.Container;
import org.baomai.source.ListedFile;
import org.baomai.source.RawName;
import org.baomai.source.RefusalReason;

/**
 * Reads a container of pages member by member; no more than one is held in memory. The container
 * itself comes last: as ignored if it was sound, or refused with what stopped the reading; what was
 * read before that stands.
 */
public final class ContainerReader implements Iterator<Member>, AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final ListedFile container;
  private final Path file;
  private final BasicFileAttributes before;
  private Members members;
  private Member next;
  private boolean ended;

  private ContainerReader(ListedFile container, Path file, BasicFileAttributes before) {
    this.container = container;
    this.file = file;
    this.before = before;
  }

  /**
   * Opens a container.
   *
   * @param corpus the folder that was listed
   * @param container one of its files, of a kind that {@link Container#of} knows
   * @param limits what is held for a trap
   * @param isPage whether a member's path is a page's
   * @return its members and itself; never an exception for what lies in it
   */
  public static ContainerReader of(
      Path corpus, ListedFile container, ContainerLimits limits, Predicate<String> isPage) {
    ContainerReader failed = new ContainerReader(container, null, null);
    try {
      Path real = RawName.resolve(corpus, container.path()).toRealPath();
      if (!real.startsWith(corpus.toRealPath())) {
        failed.end(RefusalReason.LINK_OUTSIDE, "It leads out of the corpus.");
        return failed;
      }
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      ListedFile now =
          new ListedFile(
              container.path(), attributes.size(), attributes.lastModifiedTime().toMillis());
      ContainerReader reading = new ContainerReader(now, real, attributes);
      reading.open(limits, isPage);
      return reading;
    } catch (IOException failure) {
      failed.end(RefusalReason.UNREADABLE, "It cannot be read: " + failure.getMessage());
      return failed;
    }
  }

  private void open(ContainerLimits limits, Predicate<String> isPage) {
    try {
      members =
          switch (Container.of(container.path()).orElseThrow()) {
            case JSON_LINES -> new JsonLineMembers(container, buffered(), limits);
            case ZIP -> new ZipMembers(file, container, limits, isPage);
            case TAR -> new TarMembers(container, buffered(), container::size, limits, isPage);
            case TAR_GZ -> unpacking(limits, isPage);
          };
      advance();
    } catch (IOException failure) {
      fail(failure);
    }
  }

  private Members unpacking(ContainerLimits limits, Predicate<String> isPage) throws IOException {
    CountedStream counted = new CountedStream(buffered());
    InputStream unpacked = new BufferedInputStream(new GZIPInputStream(counted, BUFFER), BUFFER);
    return new TarMembers(container, unpacked, counted::count, limits, isPage);
  }

  private InputStream buffered() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), BUFFER);
  }

  private void advance() {
    try {
      next = members.next();
      if (next == null) {
        endWhole();
      }
    } catch (IOException failure) {
      fail(failure);
    } catch (IllegalArgumentException | IllegalStateException broken) {
      // The library's own word for some kinds of damage.
      end(RefusalReason.BROKEN_ARCHIVE, "It cannot be unpacked: " + broken.getMessage());
    }
  }

  private void endWhole() throws IOException {
    BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
    if (after.size() != before.size()
        || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
      end(RefusalReason.CHANGED_WHILE_READ, "Its size or time changed while it was read.");
    } else {
      ended = true;
      next = Member.ignored(container);
    }
  }

  private void fail(IOException failure) {
    if (failure instanceof ContainerException fault) {
      end(fault.reason(), fault.getMessage());
    } else if (failure instanceof java.io.EOFException || failure instanceof ZipException) {
      end(RefusalReason.BROKEN_ARCHIVE, "It ends too early or is damaged: " + failure.getMessage());
    } else {
      end(RefusalReason.BROKEN_ARCHIVE, "It cannot be unpacked: " + failure.getMessage());
    }
  }

  private void end(RefusalReason reason, String detail) {
    ended = true;
    next = Member.refused(container, reason, detail);
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Member next() {
    if (next == null) {
      throw new NoSuchElementException("The container has no more members.");
    }
    Member told = next;
    next = null;
    if (!ended) {
      advance();
    } else {
      close();
    }
    return told;
  }

  @Override
  public void close() {
    try {
      if (members != null) {
        members.close();
      }
    } catch (IOException readAlready) {
      members = null;
    }
  }
}

package org.baomai.source.container;

import java.io.BufferedInputStream;
import java.io.EOFException;
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
 * Iterates over the members of a container; only one is in memory at a time. The last element is
 * the container itself: ignored if it was read to its end, or refused with the reason why reading
 * stopped. The members before it remain valid. Not thread-safe.
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
   * @param container one of its files, of a kind that {@link Container#of} recognizes
   * @param limits the limits for unpacking
   * @param isPage tests whether the path of a member is that of a page
   * @return a reader of its members and itself, which must be closed; problems with the container
   *     never cause an exception
   */
  public static ContainerReader of(
      Path corpus, ListedFile container, ContainerLimits limits, Predicate<String> isPage) {
    ContainerReader failed = new ContainerReader(container, null, null);
    try {
      Path real = RawName.resolve(corpus, container.path()).toRealPath();
      if (!real.startsWith(corpus.toRealPath())) {
        failed.end(RefusalReason.LINK_OUTSIDE, "It is a link to a file outside of the corpus.");
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
      failed.end(RefusalReason.UNREADABLE, "It cannot be read: " + failure.getMessage() + ".");
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
            case TAR_GZ -> unzipped(limits, isPage);
          };
      advance();
    } catch (IOException failure) {
      fail(failure);
    }
  }

  private Members unzipped(ContainerLimits limits, Predicate<String> isPage) throws IOException {
    CountingInputStream packed = new CountingInputStream(buffered());
    InputStream unpacked = new BufferedInputStream(new GZIPInputStream(packed, BUFFER), BUFFER);
    return new TarMembers(container, unpacked, packed::count, limits, isPage);
  }

  private InputStream buffered() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), BUFFER);
  }

  private void advance() {
    try {
      next = members.next();
      if (next == null) {
        endComplete();
      }
    } catch (IOException failure) {
      fail(failure);
    } catch (IllegalArgumentException | IllegalStateException broken) {
      // Commons Compress throws these for some kinds of damage.
      end(RefusalReason.BROKEN_ARCHIVE, "It cannot be unpacked: " + broken.getMessage() + ".");
    }
  }

  private void endComplete() throws IOException {
    BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
    if (after.size() != before.size()
        || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
      end(
          RefusalReason.CHANGED_WHILE_READ,
          "Its size or modification time changed while it was read.");
    } else {
      ended = true;
      next = Member.ignored(container);
    }
  }

  private void fail(IOException failure) {
    if (failure instanceof ContainerException fault) {
      end(fault.reason(), fault.getMessage());
    } else if (failure instanceof EOFException || failure instanceof ZipException) {
      end(RefusalReason.BROKEN_ARCHIVE, "It was cut off or damaged: " + failure.getMessage() + ".");
    } else {
      end(RefusalReason.BROKEN_ARCHIVE, "It cannot be unpacked: " + failure.getMessage() + ".");
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
      throw new NoSuchElementException("The container has no more members; call hasNext() first.");
    }
    Member member = next;
    next = null;
    if (!ended) {
      advance();
    } else {
      close();
    }
    return member;
  }

  @Override
  public void close() {
    try {
      if (members != null) {
        members.close();
      }
    } catch (IOException unclosed) {
      members = null; // Its members have been read; nothing is lost.
    }
  }
}

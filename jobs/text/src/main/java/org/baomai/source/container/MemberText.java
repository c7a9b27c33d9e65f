package org.baomai.source.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;
import org.baomai.base.Sha256;
import org.baomai.source.Container;
import org.baomai.source.ListedFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.decoding.PageDecoder;

/** What becomes of one member of an archive. */
final class MemberText {
  private final ContainerLimits limits;
  private final Predicate<String> isPage;

  /**
   * @param isPage whether a path is a page's
   */
  MemberText(ContainerLimits limits, Predicate<String> isPage) {
    this.limits = limits;
    this.isPage = isPage;
  }

  /** What can be told before its bytes are looked at; empty if they are to be read. */
  Optional<Member> withoutReading(ListedFile file) {
    if (!isPage.test(file.path())) {
      return Optional.of(
          Container.of(file.path()).isPresent()
              ? Member.refused(
                  file, RefusalReason.NESTED_ARCHIVE, "It is a container inside a container.")
              : Member.ignored(file));
    }
    if (file.size() > limits.pageBytes()) {
      return Optional.of(tooLarge(file));
    }
    return Optional.empty();
  }

  /**
   * Reads and decodes a member.
   *
   * @param file its size as the archive states it, or -1 where it does not
   */
  Member read(ListedFile file, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) limits.pageBytes() + 1);
    ListedFile read = new ListedFile(file.path(), bytes.length, file.modifiedMillis());
    if (bytes.length > limits.pageBytes()) {
      return tooLarge(read);
    }
    if (file.size() >= 0 && bytes.length != file.size()) {
      throw new ContainerException(
          RefusalReason.BROKEN_ARCHIVE, "It ends inside of " + file.path() + ": get it whole.");
    }
    return new Member(read, Sha256.of(bytes), PageDecoder.decode(file.path(), bytes), null);
  }

  private Member tooLarge(ListedFile file) {
    return Member.refused(
        file,
        RefusalReason.TOO_LARGE,
        "It has more than the limit of " + limits.pageBytes() + " bytes.");
  }
}

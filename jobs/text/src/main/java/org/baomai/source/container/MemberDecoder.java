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

/** Reads and decodes single members of an archive. */
final class MemberDecoder {
  private final ContainerLimits limits;
  private final Predicate<String> isPage;

  /**
   * Creates a decoder.
   *
   * @param limits the limits for unpacking
   * @param isPage tests whether the path of a member is that of a page
   */
  MemberDecoder(ContainerLimits limits, Predicate<String> isPage) {
    this.limits = limits;
    this.isPage = isPage;
  }

  /**
   * Decides from path and size alone whether a member is ignored or refused.
   *
   * @return the ignored or refused member; empty if the member must be read
   */
  Optional<Member> decideUnread(ListedFile file) {
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
   * @param file the member with the size that the archive states, or -1 if it does not state one
   * @param in the unpacked bytes of the member
   * @return the decoded or refused member
   * @throws ContainerException if the archive ends inside the member or exceeds a limit
   * @throws IOException if the member cannot be unpacked
   */
  Member read(ListedFile file, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) limits.pageBytes() + 1);
    ListedFile read = new ListedFile(file.path(), bytes.length, file.modifiedMillis());
    if (bytes.length > limits.pageBytes()) {
      return tooLarge(read);
    }
    if (file.size() >= 0 && bytes.length != file.size()) {
      throw new ContainerException(
          RefusalReason.BROKEN_ARCHIVE, "It ends inside the member " + file.path() + ".");
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

package org.baomai.source.container;

import java.util.Objects;
import org.baomai.source.Decoding;
import org.baomai.source.ListedFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;
import org.baomai.source.manifest.ManifestEntry;

/**
 * A page out of a container, or the container itself once it is through.
 *
 * @param file path with the container's before it, size unpacked, time of the container
 * @param sha256 of its bytes; null if they were not read
 * @param decoding its text or why it is refused; null for what is no page: another file, or a sound
 *     container
 * @param stated what the container says of it beside the text; null if nothing
 */
public record Member(ListedFile file, String sha256, Decoding decoding, ManifestEntry stated) {
  public Member {
    Objects.requireNonNull(file, "file");
  }

  static Member ignored(ListedFile file) {
    return new Member(file, null, null, null);
  }

  static Member refused(ListedFile file, RefusalReason reason, String detail) {
    return new Member(file, null, Refused.of(file.path(), reason, detail), null);
  }
}

package org.baomai.source.container;

import java.util.Objects;
import org.baomai.source.Decoding;
import org.baomai.source.ListedFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;
import org.baomai.source.manifest.ManifestEntry;

/**
 * A member of a container, or, as the last one, the container itself.
 *
 * @param file the path, with the container's path in front; the unpacked size in bytes; the
 *     modification time of the container
 * @param sha256 the SHA-256 of the member's bytes (of the line for JSON lines), 64 hexadecimal
 *     digits; null if it was not read
 * @param decoding the text or the refusal; null for what is not a page: another file, or a
 *     container that was read to its end
 * @param stated what the container states about the page outside of its text; null if nothing
 */
public record Member(ListedFile file, String sha256, Decoding decoding, ManifestEntry stated) {
  /** Rejects a null file. */
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

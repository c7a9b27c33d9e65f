package org.baomai.source.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baomai.base.Sha256;
import org.baomai.source.Container;
import org.baomai.source.Hex;
import org.baomai.source.ListedFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.StrictDecoding;
import org.baomai.source.decoding.DoubleByteEvidence;
import org.baomai.source.decoding.Utf8Evidence;

/** The names of a container's members: each once, and none that leads out. */
final class MemberNames {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final String container;
  private final Set<Long> seen = new HashSet<>();

  MemberNames(String container) {
    this.container = container;
  }

  /**
   * Names in old archives are in the charset of who packed them. Two characters of GB18030 may read
   * as two Greek letters of UTF-8, so that sequences of three bytes are looked for.
   */
  static String decode(byte[] bytes) {
    Utf8Evidence evidence = Utf8Evidence.of(bytes);
    boolean perhapsGb = 2L * evidence.inLongSequences() < evidence.nonAscii();
    boolean chineseInGb = perhapsGb && DoubleByteEvidence.of(bytes).commonGb() >= 0.5;
    for (Charset charset : chineseInGb ? List.of(GB18030, UTF_8) : List.of(UTF_8, GB18030)) {
      String name = StrictDecoding.of(bytes, 0, charset).text();
      if (name != null) {
        return name;
      }
    }
    StringBuilder shown = new StringBuilder();
    for (byte one : bytes) {
      int value = one & 0xFF;
      shown.append(
          value > 0x20 && value < 0x7F ? String.valueOf((char) value) : "\\x" + Hex.of(value));
    }
    return shown.toString();
  }

  /** The path of a member, the container's before it; parts that say nothing are left out. */
  String pathOf(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(printable(part));
      }
    }
    return container + Container.MARK + String.join("/", parts);
  }

  /** Why a member may not have this name; empty if it may. Asked once a member. */
  Optional<Member> fault(String name, ListedFile file) throws ContainerException {
    if (seen.size() >= ContainerLimits.MOST_MEMBERS) {
      throw new ContainerException(
          RefusalReason.ARCHIVE_BOMB,
          "It has more than " + ContainerLimits.MOST_MEMBERS + " members.");
    }
    boolean isNew = seen.add(hash(file.path()));
    List<String> parts = List.of(name.split("[/\\\\]", -1));
    boolean leadsOut =
        parts.contains("..") || name.startsWith("/") || name.startsWith("\\") || hasDrive(name);
    if (leadsOut) {
      // Its path may be another's once what leads out is taken away.
      ListedFile apart = numbered(file, isNew);
      return Optional.of(
          Member.refused(
              apart,
              RefusalReason.PATH_OUTSIDE,
              "Its name leads out of the archive: " + printable(name) + "."));
    }
    if (!printable(name).equals(name) || file.path().endsWith(Container.MARK)) {
      return Optional.of(
          Member.refused(
              numbered(file, isNew),
              RefusalReason.BAD_NAME,
              "Its name is empty or holds control characters."));
    }
    if (!isNew) {
      return Optional.of(
          Member.refused(
              numbered(file, false),
              RefusalReason.SAME_NAME,
              "The container has a member of this name before it; the first one counts."));
    }
    return Optional.empty();
  }

  /** A path of its own for a member whose name is another's already. */
  private ListedFile numbered(ListedFile file, boolean isNew) {
    if (isNew) {
      return file;
    }
    int number = 2;
    while (!seen.add(hash(file.path() + " (" + number + ")"))) {
      number++;
    }
    return new ListedFile(file.path() + " (" + number + ")", file.size(), file.modifiedMillis());
  }

  private static boolean hasDrive(String name) {
    return name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0));
  }

  private static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            one -> {
              if (Character.isISOControl(one)) {
                shown.append("\\x").append(Hex.of(one));
              } else {
                shown.appendCodePoint(one);
              }
            });
    return shown.toString();
  }

  /** Sixty-four bits of a digest: two of half a million are equal once in a hundred million. */
  private static long hash(String path) {
    return ByteBuffer.wrap(Sha256.digest().digest(path.getBytes(UTF_8))).getLong();
  }
}

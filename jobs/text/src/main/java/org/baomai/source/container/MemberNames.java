package org.baomai.source.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baomai.base.Sha256;
import org.baomai.source.Container;
import org.baomai.source.ListedFile;
import org.baomai.source.RawName;
import org.baomai.source.RefusalReason;
import org.baomai.source.StrictDecoding;
import org.baomai.source.decoding.DoubleByteEvidence;
import org.baomai.source.decoding.Utf8Evidence;

/**
 * Turns the names of a container's members into paths. Rejects names that lead out of the container
 * and makes every path unique.
 */
final class MemberNames {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final String container;
  private final Set<Long> seen = new HashSet<>();

  MemberNames(String container) {
    this.container = container;
  }

  /**
   * Decodes the name of a member. Old archives store names in the charset of the computer that
   * packed them, often GB18030. Two-byte sequences prove nothing, since Chinese in GB18030 may be
   * valid UTF-8 for Greek letters; sequences of three bytes decide.
   *
   * @return the name; in printable ASCII with {@code \xHH} if no charset fits
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
    return RawName.escaped(bytes);
  }

  /** The path of a member with that of its container; empty parts and "." are dropped. */
  String pathOf(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(printable(part));
      }
    }
    return container + Container.SEPARATOR + String.join("/", parts);
  }

  /**
   * Checks the name of a member. Must be called exactly once per member.
   *
   * @param name the name as the container has it
   * @param file the member, with the path of {@link #pathOf}
   * @return the refusal, with a unique path, if the name leads out, is not usable or is taken;
   *     empty if the name is good
   * @throws ContainerException if the container has too many members
   */
  Optional<Member> rejection(String name, ListedFile file) throws ContainerException {
    if (seen.size() >= ContainerLimits.MAX_MEMBERS) {
      throw new ContainerException(
          RefusalReason.ARCHIVE_BOMB,
          "It has more than " + ContainerLimits.MAX_MEMBERS + " members.");
    }
    boolean isNew = seen.add(hash(file.path()));
    List<String> parts = List.of(name.split("[/\\\\]", -1));
    boolean leadsOut =
        parts.contains("..") || name.startsWith("/") || name.startsWith("\\") || hasDrive(name);
    if (leadsOut) {
      return Optional.of(
          Member.refused(
              numbered(file, isNew),
              RefusalReason.PATH_OUTSIDE,
              "Its name leads out of the archive: " + printable(name) + "."));
    }
    if (!printable(name).equals(name) || file.path().endsWith(Container.SEPARATOR)) {
      return Optional.of(
          Member.refused(
              numbered(file, isNew),
              RefusalReason.BAD_NAME,
              "Its name is empty or contains control characters."));
    }
    if (!isNew) {
      return Optional.of(
          Member.refused(
              numbered(file, false),
              RefusalReason.SAME_NAME,
              "An earlier member of the container has the same name; only the first was read."));
    }
    return Optional.empty();
  }

  /** Makes the path of a member unique by adding a number if it is taken. */
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
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              if (Character.isISOControl(codePoint)) {
                printable.append(String.format(Locale.ROOT, "\\x%02X", codePoint));
              } else {
                printable.appendCodePoint(codePoint);
              }
            });
    return printable.toString();
  }

  /**
   * The first 64 bits of a digest. The chance that two of half a million paths collide is below 1
   * in 100 million.
   */
  private static long hash(String path) {
    return ByteBuffer.wrap(Sha256.digest().digest(path.getBytes(UTF_8))).getLong();
  }
}

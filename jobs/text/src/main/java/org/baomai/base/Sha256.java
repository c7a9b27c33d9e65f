package org.baomai.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Computes SHA-256 digests (FIPS 180-4) as 64 lower-case hexadecimal digits. */
public final class Sha256 {
  private static final int BUFFER_BYTES = 1 << 16;

  private Sha256() {}

  /**
   * Digests bytes.
   *
   * @param bytes any bytes, none included
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(byte[] bytes) {
    return hex(digest().digest(bytes));
  }

  /**
   * Digests a text as UTF-8.
   *
   * @param text any text; a lone surrogate is encoded as '?'
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /**
   * Digests several files in the given order: the name, the size and the bytes of each.
   *
   * @param files the files; only the last name of each path is digested, not its folder
   * @return 64 lower-case hexadecimal digits
   * @throws IOException if a file cannot be read
   */
  public static String of(List<Path> files) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (Path file : files) {
      digest.update((file.getFileName() + "\t" + Files.size(file) + "\n").getBytes(UTF_8));
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        while (in.read(buffer) >= 0) {}
      }
    }
    return hex(digest.digest());
  }

  /**
   * Creates a digest for content that arrives in parts.
   *
   * @return a new digest; pass its result to {@link #hex(byte[])}
   */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(
          "This Java runtime has no SHA-256, which every Java platform must support; use another"
              + " runtime.",
          missing);
    }
  }

  /**
   * Formats a finished digest.
   *
   * @param digest the bytes of the digest
   * @return two lower-case hexadecimal digits per byte
   */
  public static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}

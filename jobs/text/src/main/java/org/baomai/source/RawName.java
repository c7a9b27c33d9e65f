package org.baomai.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads file names as UTF-8, whatever the locale. Java decodes names with the charset of the
 * locale; under {@code LANG=C}, as in a cron job, every Chinese name turns into question marks. The
 * URI of a path keeps the bytes.
 */
public final class RawName {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private RawName() {}

  /**
   * Returns the last name of a path.
   *
   * @param path the path of a file or folder
   * @return the name, decoded as UTF-8, or empty if its bytes are not valid UTF-8
   */
  public static Optional<String> of(Path path) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytesOf(path))).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /**
   * Returns the last name of a path in printable ASCII, for names that are not valid UTF-8.
   *
   * @param path the path of a file or folder
   * @return the name, with every other byte as {@code \xHH}
   */
  public static String escaped(Path path) {
    return escaped(bytesOf(path));
  }

  /**
   * Returns the bytes of a name in printable ASCII.
   *
   * @param name the bytes
   * @return each byte as its ASCII character; blanks, control characters and bytes outside of ASCII
   *     as {@code \xHH}
   */
  public static String escaped(byte[] name) {
    StringBuilder escaped = new StringBuilder();
    for (byte one : name) {
      if (one > 0x20 && one < 0x7F) {
        escaped.append((char) one);
      } else {
        escaped.append("\\x").append(HEX.toHexDigits(one));
      }
    }
    return escaped.toString();
  }

  /**
   * Resolves a relative path against a folder, whatever the locale.
   *
   * @param folder the folder
   * @param relativePath the path relative to it, with '/' as separator; empty for the folder itself
   * @return the path of the file, which need not exist
   */
  public static Path resolve(Path folder, String relativePath) {
    String base = folder.toUri().toString();
    StringBuilder uri = new StringBuilder(base.endsWith("/") ? base : base + "/");
    for (byte one : relativePath.getBytes(UTF_8)) {
      if (one == '/') {
        uri.append('/');
      } else {
        uri.append('%').append(HEX.toHexDigits(one));
      }
    }
    return Path.of(URI.create(uri.toString()));
  }

  private static byte[] bytesOf(Path path) {
    String raw = path.toUri().getRawPath();
    int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
    String name = raw.substring(raw.lastIndexOf('/', end - 1) + 1, end);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < name.length(); at++) {
      if (name.charAt(at) == '%') {
        bytes.write(Integer.parseInt(name, at + 1, at + 3, 16));
        at += 2;
      } else {
        bytes.write(name.charAt(at));
      }
    }
    return bytes.toByteArray();
  }
}

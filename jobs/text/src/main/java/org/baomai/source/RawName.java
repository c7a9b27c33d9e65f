package org.baomai.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * File names as bytes. Java decodes names with the locale's charset, so that under {@code LANG=C},
 * which is what cron gives, every Chinese name turns into question marks. A path's URI keeps the
 * bytes.
 */
public final class RawName {
  private RawName() {}

  /** The last name of a path, read as UTF-8; empty if its bytes are no UTF-8. */
  public static Optional<String> of(Path path) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytesOf(path))).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /** The last name with every byte outside of printable ASCII as {@code \xHH}. */
  public static String shown(Path path) {
    StringBuilder shown = new StringBuilder();
    for (byte one : bytesOf(path)) {
      int value = one & 0xFF;
      if (value > 0x20 && value < 0x7F) {
        shown.append((char) value);
      } else {
        shown.append("\\x").append(Hex.of(value));
      }
    }
    return shown.toString();
  }

  /** The file at a relative path, whatever the locale. */
  public static Path resolve(Path folder, String relativePath) {
    String base = folder.toUri().toString();
    StringBuilder uri = new StringBuilder(base.endsWith("/") ? base : base + "/");
    for (byte one : relativePath.getBytes(UTF_8)) {
      int value = one & 0xFF;
      if (value == '/') {
        uri.append('/');
      } else {
        uri.append('%').append(Hex.of(value));
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

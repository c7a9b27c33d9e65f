package org.baomai.source.override;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.baomai.source.StrictDecoding;

/** Reads the overrides file line by line; an invalid line does not affect the others. */
final class OverridesReader {
  private final OverrideLine lines;
  private final List<PageOverride> overrides = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  OverridesReader(Collection<String> kinds) {
    this.lines = new OverrideLine(kinds);
  }

  Overrides read(byte[] bytes) {
    int start = 0;
    long line = 1;
    for (int at = 0; at <= bytes.length; at++) {
      if (at == bytes.length || bytes[at] == '\n') {
        read(line, Arrays.copyOfRange(bytes, start, at));
        start = at + 1;
        line++;
      }
    }
    return new Overrides(overrides, faults);
  }

  private void read(long line, byte[] bytes) {
    try {
      String text = text(bytes, line == 1);
      if (!text.isBlank()) {
        overrides.add(lines.read(line, text));
      }
    } catch (OverrideSyntaxException fault) {
      faults.add(Overrides.at(line, fault.getMessage()));
    }
  }

  private static String text(byte[] bytes, boolean first) throws OverrideSyntaxException {
    StrictDecoding decoding = StrictDecoding.of(bytes, 0, UTF_8);
    if (decoding.text() == null) {
      throw new OverrideSyntaxException(
          "byte "
              + decoding.firstBad()
              + " of the line is not valid UTF-8; save the file as UTF-8.");
    }
    boolean marked = first && decoding.text().startsWith("\uFEFF");
    return marked ? decoding.text().substring(1) : decoding.text();
  }
}

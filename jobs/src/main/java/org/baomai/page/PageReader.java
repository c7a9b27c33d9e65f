package org.baomai.page;

import java.util.List;

public final class PageReader {
  private PageReader() {}

  public static PageReading read(String text) {
    int n = text.codePointCount(0, text.length());
    Unit unit =
        new Unit(
            0,
            UnitKind.OTHER,
            "",
            "",
            null,
            List.of(),
            Byline.NONE,
            text,
            List.of(new Span(0, n)),
            List.of(new MapPiece(0, 0, n)),
            List.of(),
            0.1,
            null);
    return new PageReading(
        null, null, new DateReading(DateBasis.UNKNOWN, null, null, "none"), List.of(unit));
  }

  public static String version() {
    return "1";
  }
}

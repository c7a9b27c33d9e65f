package org.baomai.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageLinesTest {

  @Test
  void splitsLinesLikeAnEditorAndCountsCodePoints() {
    PageLines lines = PageLines.of("𠀀海\r\n\n州\r报\u2028");
    assertThat(lines.lines()).containsExactly("𠀀海", "", "州", "报");
    // 𠀀 is one code point, CR LF two.
    assertThat(lines.starts()).containsExactly(0, 4, 5, 7);
    assertThat(lines.numberOf(0)).isEqualTo(1);
    assertThat(lines.numberOf(1)).isEqualTo(1);
    assertThat(lines.numberOf(5)).isEqualTo(3);
    assertThat(lines.numberOf(7)).isEqualTo(4);
    assertThat(PageLines.of("").lines()).isEmpty();
  }
}

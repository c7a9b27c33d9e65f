package org.baomai.continuation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLabelsTest {

  @ParameterizedTest
  @CsvSource({
    "A01,A01,true",
    "A01,A1,true",
    "a 01,Ａ０１,true",
    "A01,1,true",
    "第三版,A03,true",
    "三,3,true",
    "十,A10,true",
    "十二,A12,true",
    "二十一,21,true",
    "头,A01,true",
    "头版,1,true",
    "A01,A02,false",
    "A01,B01,false",
    "A01,A11,false",
    "十,1,false",
    "副刊,副刊,true",
    "副刊,A01,false"
  })
  void recognisesAllFormsOfALabel(String one, String other, boolean same) {
    assertThat(PageLabels.same(one, other)).isEqualTo(same);
    assertThat(PageLabels.same(other, one)).isEqualTo(same);
  }

  @org.junit.jupiter.api.Test
  void nullMatchesNoPage() {
    assertThat(PageLabels.same(null, "A01")).isFalse();
    assertThat(PageLabels.same("A01", null)).isFalse();
    assertThat(PageLabels.same(null, null)).isFalse();
  }
}

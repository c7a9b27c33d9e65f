package org.baomai.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalReasonTest {
  @ParameterizedTest
  @EnumSource
  void everyReasonHasALabelAndARemedy(RefusalReason reason) {
    assertThat(reason.label()).matches("[a-z]+(_[a-z]+)*");
    assertThat(reason.explanation()).endsWith(".").containsAnyOf(";", ",").doesNotContain("\n");
  }
}

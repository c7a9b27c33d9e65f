package org.baomai.counts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScopeTest {
  @Test
  void aScopeNeedsANameAndACondition() {
    assertThatThrownBy(() -> new Scope("all", "true")).hasMessageContaining("another name");
    assertThatThrownBy(() -> new Scope("要闻", " ")).hasMessageContaining("empty condition");
  }
}

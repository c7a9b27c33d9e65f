package org.baomai.page.convention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BothScriptsTest {
  @ParameterizedTest
  @CsvSource({
    "^(?:记者|通讯员)$, 記者, true",
    "^(?:记者|通讯员)$, 通訊員, true",
    "^(?:记者|通讯员)$, 记者, true",
    "^(?:记者|通讯员)$, 编辑, false",
    "^[转接]$, 轉, true",
    "^[转接]$, 接, true",
    "^[一-龥]{2}报$, 云溪報, true",
    "^\\d版$, 3版, true",
    "^报?$, 報, true"
  })
  void matchesBothScripts(String expression, String text, boolean matches) {
    assertThat(Conventions.pattern(expression).matcher(text).find()).isEqualTo(matches);
  }
}

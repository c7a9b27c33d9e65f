package org.baomai.word.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of entities, from terms and HanLP's tags. */
class EntityKindTest {
  @ParameterizedTest
  @CsvSource({
    "林一舟, nr, person",
    "何望, nr, person",
    "梅磴县, ns, place",
    "国务院, nt, body",
    "最高人民法院, n, body",
    "海州教育局, nz, body",
    "市防汛指挥部, nt, body",
    "内部, n,",
    "银行, n,",
    "江, nr,",
    "令人, nr,",
    "宣传, nr,",
    "党和, nr,",
    "轮渡, n,"
  })
  void kindOfATerm(String term, String pos, String kind) {
    assertThat(EntityKind.of(term, pos).map(EntityKind::label).orElse(null)).isEqualTo(kind);
  }
}

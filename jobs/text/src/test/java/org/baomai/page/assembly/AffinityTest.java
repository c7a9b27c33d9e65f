package org.baomai.page.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockReader;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineReader;
import org.baomai.page.line.PageShape;
import org.baomai.page.text.PageText;
import org.junit.jupiter.api.Test;

class AffinityTest {

  private static List<Block> blocks(String page) {
    PageText text = new PageText(page);
    List<Line> lines = LineReader.read(text);
    return BlockReader.read(text, lines, PageShape.of(text, lines));
  }

  @Test
  void weighsSharedBigramsByRarity() {
    // three bodies; 渡口 in two, the bigrams of 新桥通车 in one
    List<Block> blocks = blocks("渡口新桥\n\n渡口新桥。\n\n渡口。\n\n水厂。");
    Affinity affinity = new Affinity(blocks);
    double common = Math.log(5.0 / 2);
    double rare = Math.log(5.0);
    assertThat(affinity.overlap(0, 1)).isEqualTo(0b111);
    assertThat(affinity.overlap(0, 2)).isEqualTo(0b001);
    assertThat(affinity.share(0, 0b111)).isEqualTo(1);
    assertThat(affinity.share(0, 0b001)).isCloseTo(common / (common + 2 * rare), within(1e-12));
    assertThat(affinity.share(0, 0)).isZero();
    assertThat(affinity.similarity(1, 3)).isZero();
    double norm = Math.sqrt(common * common + 2 * rare * rare) * common;
    assertThat(affinity.similarity(1, 2)).isCloseTo(common * common / norm, within(1e-12));
    assertThat(affinity.similarity(2, 1)).isEqualTo(affinity.similarity(1, 2));
  }

  @Test
  void countsNgramsAcrossABreak() {
    List<Block> blocks = blocks("市民乘坐渡\n\n轮过江。\n\n老渡轮过江，新渡轮过江。\n\n水厂。");
    Affinity affinity = new Affinity(blocks);
    // 渡轮 and 渡轮过 occur elsewhere, 坐渡轮 does not
    assertThat(affinity.acrossBreak(0, 1)).isEqualTo(2);
    assertThat(affinity.acrossBreak(0, 3)).isZero();
  }
}

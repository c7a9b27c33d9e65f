package org.baomai.page.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineReader;
import org.baomai.page.line.PageShape;
import org.baomai.page.text.PageText;
import org.junit.jupiter.api.Test;

class BlockReaderTest {

  private static List<Block> blocks(String... lines) {
    PageText text = new PageText(String.join("\n", lines));
    List<Line> read = LineReader.read(text);
    return BlockReader.read(text, read, PageShape.of(text, read));
  }

  @Test
  void joinsTheLinesOfAColumnIntoOneBlock() {
    assertThat(
            blocks(
                "渡口新桥建成通车",
                "",
                "昨日，渡口新桥建成通车，两岸居民过",
                "江只需五分钟。新桥全长三公里，双向六",
                "车道，由市交通局历时四年建成，今年五",
                "月通车。"))
        .extracting(Block::kind, block -> block.lines().size())
        .containsExactly(tuple(BlockKind.HEADING, 1), tuple(BlockKind.BODY, 4));
  }

  @Test
  void separatesAHeadingFromTheColumnBelowIt() {
    List<Block> blocks =
        blocks(
            "老渡轮仍保留",
            "市交通局负责人表示，新桥通车后老渡",
            "轮仍将保留两班，供居民和游客乘坐，票",
            "价不变，每班之间相隔一个小时，夜间停",
            "航。",
            "",
            "新桥夜景灯光月底亮起，桥头的公园同时",
            "开放，市民可以散步。");
    assertThat(blocks).extracting(Block::reading).first().isEqualTo("老渡轮仍保留");
    assertThat(blocks)
        .extracting(Block::kind)
        .containsExactly(BlockKind.HEADING, BlockKind.BODY, BlockKind.BODY);
  }

  @Test
  void makesEachParagraphLineABlock() {
    String paragraph = "市交通局负责人表示，新桥通车后，老渡轮仍将保留两班，供居民和游客乘坐，票价不变，每班之间相隔一个小时，夜间停航，节日增开。";
    assertThat(blocks(paragraph, "老渡轮仍保留", paragraph, paragraph))
        .extracting(Block::kind)
        .containsExactly(BlockKind.BODY, BlockKind.HEADING, BlockKind.BODY, BlockKind.BODY);
  }

  @Test
  void splitsBeforeADateline() {
    assertThat(blocks("三座水厂并网", "海州日报讯（记者/林一舟）三座水厂并网。"))
        .extracting(Block::dateline)
        .containsExactly(false, true);
  }

  @Test
  void readsHeadingMarks() {
    List<Block> blocks = blocks("## 三座水厂并网", "", "#水厂", "", "# ", "", "三座水厂近日全部并网。");
    assertThat(blocks).extracting(Block::level).startsWith(2, 0);
    assertThat(blocks.get(0).reading()).isEqualTo("三座水厂并网");
  }

  @Test
  void recognizesASignatureAndTheEndOfASentence() {
    List<Block> blocks =
        blocks("三座水厂近日全部并网。（林一舟 何望）", "", "三座水厂近日全部并网，惠及", "", "“三座水厂并网。”", "", "三座水厂叫作“一号”");
    assertThat(blocks).extracting(Block::signed).containsExactly(true, false, false, false);
    assertThat(blocks).extracting(Block::finished).containsExactly(true, false, true, false);
  }
}

package org.baomai.page.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.junit.jupiter.api.Test;

/** Text kept in its layout: columns side by side in one physical line. The place is invented. */
class LayoutColumnsTest {
  private static final String HEAD = "云溪日报 2031年5月6日 星期二\n第3版\n\n";
  private static final List<String> ROAD =
      List.of(
          "山路今天通车",
          "本报讯（记者 沈岚）通往茶山的",
          "路修了八个月，今天上午通车，",
          "全长六公里。司机说，这一段路",
          "从前要走两个钟头，现在一支烟",
          "的工夫就到山顶的晒场了。");
  private static final List<String> SCHOOL =
      List.of(
          "小学开了炒茶课",
          "本报讯（记者 陆峻）镇上的小学",
          "把一间教室让出来，做了炒茶的",
          "课堂。六个老师傅轮流来上课，",
          "孩子们说，闻着茶香写作业，字",
          "也写得好些，还能尝到新茶。");
  private static final List<String> MARKET =
      List.of(
          "鱼市搬进了大棚",
          "本报讯（记者 何望）老渡口的鱼",
          "市上月搬进了大棚，摊位多了一",
          "倍，地上不再积水。摊主老陈说",
          "，从前下雨天只能收摊回家，如",
          "今下多大的雨都照常卖鱼。");

  private static List<Unit> articles(String page) {
    return PageChecks.check(page).units().stream()
        .filter(unit -> unit.kind() == UnitKind.ARTICLE)
        .toList();
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x80 ? 1 : 2).sum();
  }

  /** Prints columns side by side, each in a field of a display width. */
  private static String sideBySide(int field, List<List<String>> columns, Random ragged) {
    StringBuilder page = new StringBuilder();
    int most = columns.stream().mapToInt(List::size).max().orElseThrow();
    for (int row = 0; row < most; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns.size(); column++) {
        String cell = row < columns.get(column).size() ? columns.get(column).get(row) : "";
        int blanks = Math.max(0, column * field - width(line.toString()));
        line.append(" ".repeat(blanks + (column > 0 ? ragged.nextInt(3) : 0))).append(cell);
      }
      page.append(line.toString().stripTrailing()).append('\n');
    }
    return page.toString();
  }

  private static String body(List<String> column) {
    return String.join("", column.subList(1, column.size())).replace(" ", "");
  }

  @Test
  void cutsTwoStoriesSideBySide() {
    List<Unit> stories = articles(HEAD + sideBySide(36, List.of(ROAD, SCHOOL), new Random(7)));
    assertThat(stories).extracting(Unit::headline).containsExactly("山路今天通车", "小学开了炒茶课");
    assertThat(stories)
        .extracting(unit -> unit.byline().reporters().get(0))
        .containsExactly("沈岚", "陆峻");
    assertThat(stories.get(0).body().replace(" ", "")).isEqualTo(body(ROAD));
    assertThat(stories.get(1).body().replace(" ", "")).isEqualTo(body(SCHOOL));
  }

  @Test
  void cutsThreeColumnsOfDifferentLength() {
    List<String> longer = new ArrayList<>(SCHOOL);
    longer.addAll(List.of("校长说，下学期还要开一门采茶", "课，请家长一起来上。"));
    List<Unit> stories =
        articles(HEAD + sideBySide(36, List.of(ROAD, longer, MARKET), new Random(8)));
    assertThat(stories).extracting(Unit::headline).containsExactly("山路今天通车", "小学开了炒茶课", "鱼市搬进了大棚");
    assertThat(stories.get(1).body()).endsWith("请家长一起来上。");
  }

  @Test
  void readsOneStoryOverTwoColumnsInReadingOrder() {
    List<String> left = ROAD;
    List<String> right =
        List.of("茶农把新茶装上车，赶在中午前", "送进城里的茶市。收茶的人说，", "今年的新茶比往年早到了三天，", "价钱也好，一斤多卖了十块。");
    List<Unit> stories = articles(HEAD + sideBySide(36, List.of(left, right), new Random(9)));
    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).body()).contains("晒场了。", "茶农把新茶装上车，赶在中午前送进城里的茶市。");
  }

  @Test
  void leavesTablesAndNamesWhole() {
    String table =
        "云溪镇      12      15\n石浦镇      8       11\n老渡口      22      30\n青石镇      19      24\n";
    String lead = "昨夜下了一场透雨\n\n本报讯（记者 沈岚）县气象台今晨公布了各乡镇的雨量（毫米）。\n";
    Unit story = articles(HEAD + lead + table).get(0);
    assertThat(story.body()).containsSubsequence("云溪镇", "12", "15", "石浦镇", "8", "11", "老渡口");
  }

  /** Random columns: every character is in one unit, and no unit mixes lines of two stories. */
  @Test
  void keepsEveryCharacterOfRandomLayouts() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      List<List<String>> columns = new ArrayList<>();
      int count = 1 + random.nextInt(4);
      for (int column = 0; column < count; column++) {
        List<String> lines = new ArrayList<>(List.of(ROAD, SCHOOL, MARKET).get(random.nextInt(3)));
        lines.removeIf(line -> random.nextInt(6) == 0);
        lines.add(random.nextInt(lines.size() + 1), "");
        columns.add(lines);
      }
      String page = HEAD + sideBySide(28 + random.nextInt(20), columns, random);
      assertThat(PageChecks.check(page).units()).as("seed %d, round %d", seed, round).isNotEmpty();
    }
  }
}

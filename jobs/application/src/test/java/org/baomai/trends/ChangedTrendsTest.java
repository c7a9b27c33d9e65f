package org.baomai.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.SharedSession;
import org.junit.jupiter.api.Test;

class ChangedTrendsTest {
  private static Dataset<Row> trends(String values) {
    return SharedSession.get()
        .sql(
            "SELECT * FROM VALUES "
                + values
                + " AS trends(scope, granularity, layer, term, direction, df)");
  }

  private static final Dataset<Row> BEFORE =
      trends(
          """
          ('all', 'month', 'word', '渡口', 'falling', 40),
          ('all', 'month', 'word', '新桥', 'rising', 30),
          ('all', 'month', 'word', '茶山', 'none', 20),
          ('all', 'month', 'phrase', '两岸三桥', 'rising', 9),
          ('all', 'year', 'word', '轮渡', 'falling', 50),
          ('渡口日报', 'month', 'word', '轮渡', 'falling', 50)""");

  private static final Dataset<Row> AFTER =
      trends(
          """
          ('all', 'month', 'word', '渡口', 'none', 40),
          ('all', 'month', 'word', '新桥', 'rising', 31),
          ('all', 'month', 'word', '灯会', 'none', 60),
          ('all', 'month', 'phrase', '山货市集', 'seasonal', 70),
          ('all', 'year', 'word', '轮渡', 'none', 50),
          ('渡口日报', 'month', 'word', '轮渡', 'none', 50)""");

  @Test
  void namesTermsWithAnotherTrendByMonthInAllNewspapers() {
    List<String> changed =
        ChangedTrends.between(BEFORE, AFTER).collectAsList().stream()
            .map(row -> row.mkString(" "))
            .toList();
    assertThat(changed)
        .containsExactly(
            "phrase 山货市集 null seasonal", "word 渡口 falling none", "phrase 两岸三桥 rising null");
  }

  @Test
  void sentenceNamesThemOrIsEmpty() {
    assertThat(ChangedTrends.sentence(ChangedTrends.between(BEFORE, AFTER)))
        .endsWith(
            ": 山货市集 from not tested to seasonal, 渡口 from falling to none, 两岸三桥 from rising to"
                + " not tested.");
    assertThat(ChangedTrends.sentence(ChangedTrends.between(AFTER, AFTER))).isEmpty();
  }
}

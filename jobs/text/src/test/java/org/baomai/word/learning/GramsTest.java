package org.baomai.word.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.baomai.word.Layer;
import org.baomai.word.Token;
import org.junit.jupiter.api.Test;

/** Tests which runs of units are candidates for names. */
class GramsTest {
  @Test
  void runsBeginAndEndWithUnitsThatMay() {
    GramUnits units = units("建设/v", "了/ul", "防汛/vn", "救灾/vn", "的/uj", "体系/n", "，/w", "水位/n");

    assertThat(runs(Grams.OF_WORDS, units))
        .containsExactlyInAnyOrder("防汛救灾", "防汛救灾的体系", "救灾的体系", "建设了防汛", "建设了防汛救灾", "建设了防汛救灾的体系");
  }

  @Test
  void quotedTextMayBeginWithANumber() {
    assertThat(runs(Grams.OF_WORDS, units("把/p", "“/w", "两/m", "岸/n", "三/m", "桥/n", "”/w")))
        .contains("两岸三桥");
    assertThat(runs(Grams.OF_WORDS, units("把/p", "两/m", "岸/n", "三/m", "桥/n")))
        .doesNotContain("两岸三桥");
  }

  @Test
  void personsAndPunctuationEndRunsOfCharacters() {
    GramUnits words = units("记者/n", "沈士霖/nr", "在/p", "云棠/nr", "大桥/n", "。/w", "渡口/n");

    assertThat(runs(Grams.OF_CHARACTERS, words.characters()))
        .contains("云棠大桥")
        .doesNotContain("霖在云");
    assertThat(words.characters().texts().subList(0, 3)).containsExactly("记", "者", "沈");
  }

  @Test
  void classifiersNeitherBeginNorEndRunsOfCharacters() {
    GramUnits words = units("第三/m", "次/qv", "会议/n", "迎来/v", "百万/m", "人次/q", "游客/n");
    assertThat(runs(Grams.OF_CHARACTERS, words.characters()))
        .contains("会议迎", "万人次游")
        .doesNotContain("次会议", "万人次", "百万人次", "次会议迎");
    GramUnits ordinal = units("海/n", "燕/n", "号/q");
    assertThat(runs(Grams.OF_CHARACTERS, ordinal.characters())).contains("海燕号");
  }

  @Test
  void allLinksOfARunMustBeFrequent() {
    GramUnits units = units("绿色/n", "低/a", "碳/n", "发展/vn");
    Set<Long> links = new HashSet<>();
    Grams.OF_WORDS.links(units("绿色/n", "低/a", "碳/n"), links::add);
    List<String> found = new ArrayList<>();
    Grams.OF_WORDS.runs(
        units, links::contains, (from, to) -> found.add(units.segmentation(from, to)));

    assertThat(found).containsExactlyInAnyOrder("绿色/n 低/a", "绿色/n 低/a 碳/n", "低/a 碳/n");
  }

  /** Compares with an exhaustive search over all runs. */
  @Test
  void agreesWithExhaustiveSearch() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] stock = {"水位/n", "上涨/v", "，/w", "的/uj", "防汛/vn", "三/m", "沈士霖/nr", "桥/n"};
    for (int round = 0; round < 300; round++) {
      String[] words = new String[random.nextInt(12)];
      for (int at = 0; at < words.length; at++) {
        words[at] = stock[random.nextInt(stock.length)];
      }
      GramUnits units = units(words);
      Set<Long> links = new HashSet<>();
      Grams.OF_WORDS.links(units, hash -> addSome(links, hash));
      List<String> found = new ArrayList<>();
      Grams.OF_WORDS.runs(units, links::contains, (from, to) -> found.add(from + "-" + to));
      assertThat(found).as("seed %d, round %d", seed, round).isEqualTo(everyRun(units, links));
    }
  }

  private static void addSome(Set<Long> links, long hash) {
    if (hash % 3 != 0) {
      links.add(hash);
    }
  }

  private static List<String> everyRun(GramUnits units, Set<Long> links) {
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < units.roles().length; from++) {
      for (int to = from + 2; to <= Math.min(units.roles().length, from + 6); to++) {
        boolean linked = true;
        for (int at = from; at + 2 <= to; at++) {
          linked &= links.contains(Grams.hash(units, at, at + 2));
        }
        int letters = String.join("", units.texts().subList(from, to)).length();
        if (linked
            && letters <= 12
            && units.has(from, GramUnits.FIRST)
            && units.has(to - 1, GramUnits.LAST)) {
          runs.add(from + "-" + to);
        }
      }
    }
    return runs;
  }

  private static List<String> runs(Grams grams, GramUnits units) {
    List<String> found = new ArrayList<>();
    grams.runs(
        units,
        hash -> true,
        (from, to) -> found.add(String.join("", units.texts().subList(from, to))));
    return found;
  }

  private static GramUnits units(String... words) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : words) {
      String[] parts = word.split("/", -1);
      tokens.add(new Token(parts[0], parts[1], Layer.WORD, at, at + parts[0].length()));
      at += parts[0].length();
    }
    return GramUnits.ofWords(tokens);
  }
}

package org.baomai.word.hanlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.baomai.base.Blank;
import org.baomai.base.Fold;
import org.baomai.base.RandomText;
import org.baomai.word.Layer;
import org.baomai.word.Segmenter;
import org.baomai.word.Token;
import org.baomai.word.dictionary.DictionaryException;
import org.baomai.word.dictionary.TermFamilies;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.engine.Segmenters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HanlpSegmenterTest {
  private static final UserDictionary DICTIONARY =
      UserDictionary.parse(
          "test", List.of("防汛救灾 nz", "防汛", "云溪湿地 ns", "天", "AI n", "5G", "民的", "𠮷野 nz"));
  private static final Segmenter SEGMENTER = HanlpSegmenter.with(DICTIONARY);

  @ParameterizedTest
  @CsvSource({
    "我们修了一条路。, 我们/修/了/一/条/路/。",
    "2001年12月31日夜, 2001年/12月/31日/夜",
    "二〇〇一年十二月三十一日, 二〇〇一年/十二月/三十一日",
    "二○○一年, 二○○一年",
    "9时30分到, 9时/30分/到",
    "下了30分钟, 下/了/30/分钟",
    "修了20年, 修/了/20/年",
    "增长3.5%, 增长/3.5%",
    "增长３．５％, 增长/3.5%",
    "装机60万千瓦, 装机/60万/千瓦",
    "第一个, 第一/个",
    "第二十一届, 第二十一/届",
    "几千年, 几千/年",
    "去了日本, 去/了/日本",
    "5月5日本报讯, 5月/5日/本报/讯",
    "如何？（一）好, 如何/?/(/一/)/好",
    "好——真好……, 好/——/真/好/……",
    "國際經濟, 国际/经济"
  })
  void segmentsTextIntoWords(String text, String words) {
    assertThat(words(text).stream().map(Token::term).collect(Collectors.joining("/")))
        .isEqualTo(words);
  }

  @Test
  void findsPersonsAndPlaces() {
    assertThat(words("市民张建国去了浙江省")).contains(token("张建国", "nr", 2, 5), token("浙江省", "ns", 7, 10));
  }

  /** HanLP splits the last character off 沈士霖. 摄 is a verb, and 赵 the surname of the next person. */
  @Test
  void rejoinsNamesThatHanlpSplits() {
    assertThat(words("馆长沈士霖宣布")).contains(token("沈士霖", "nr", 2, 5));
    assertThat(words("（刘宇摄）")).contains(token("刘宇", "nr", 1, 3), token("摄", "vg", 3, 4));
    assertThat(words("张明赵")).contains(token("张明", "nr", 0, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"，", "。", "“", "—", "%", "?", "😀", "〓", "\u0000", "\uD800", "●", "～", "￥"})
  void tagsEveryMarkAsPunctuation(String mark) {
    assertThat(words("好" + mark + "好").get(1).pos()).isEqualTo("w");
  }

  @Test
  void offsetsAreCodePointsOfTheUnfoldedText() {
    List<Token> tokens = words("𠮷ＡＢ　天气\r\n很好");
    assertThat(tokens)
        .extracting(token -> token.term() + " " + token.start() + " " + token.end())
        .containsExactly("𠮷 0 1", "AB 1 3", "天气 4 6", "很 8 9", "好 9 10");
  }

  @Test
  void blankTextHasNoTokens() {
    assertThat(SEGMENTER.segment("")).isEmpty();
    assertThat(SEGMENTER.segment(" \u3000\n\u00A0")).isEmpty();
  }

  @Test
  void findsEveryOccurrenceOfEveryEntry() {
    // Words: 全市/防汛/救灾/，/…; 防汛 is one of them and is not repeated as a phrase.
    assertThat(phrases("全市防汛救灾，天气好"))
        .containsExactly(
            new Token("防汛救灾", "nz", Layer.PHRASE, 2, 6), new Token("天", "nz", Layer.PHRASE, 7, 8));
    assertThat(phrases("云溪濕地")).containsExactly(new Token("云溪湿地", "ns", Layer.PHRASE, 0, 4));
    assertThat(phrases("人民的")).containsExactly(new Token("民的", "nz", Layer.PHRASE, 1, 3));
    assertThat(phrases("😀𠮷野")).containsExactly(new Token("𠮷野", "nz", Layer.PHRASE, 1, 3));
    assertThat(phrases("云溪\n湿地")).isEmpty();
  }

  /**
   * 棠江大桥 heads a family: its short form and its variant spelling count as it; overlapping members
   * count once.
   */
  @Test
  void countsFamilyMembersAsTheirHead() {
    UserDictionary families =
        UserDictionary.parse("test", List.of("棠江大桥 ns"))
            .with(TermFamilies.parse("families", List.of("棠江大桥 大桥 棠江橋")));
    assertThat(HanlpSegmenter.with(families).segment("大桥通车，棠江大桥和棠江桥是一座桥"))
        .filteredOn(token -> token.layer() == Layer.PHRASE)
        .containsExactly(
            new Token("棠江大桥", "ns", Layer.PHRASE, 0, 2),
            new Token("棠江大桥", "ns", Layer.PHRASE, 5, 9),
            new Token("棠江大桥", "ns", Layer.PHRASE, 10, 13));
  }

  @Test
  void errorOfAnInvalidFamilyNamesFileAndLine() {
    assertThatThrownBy(() -> TermFamilies.parse("families.txt", List.of("# x", "甲乙")))
        .isInstanceOf(DictionaryException.class)
        .hasMessageContaining("families.txt, line 2");
    assertThatThrownBy(() -> TermFamilies.parse("f", List.of("甲乙 丙丁", "戊己 丙丁")))
        .hasMessageContaining("f, line 2")
        .hasMessageContaining("line 1");
  }

  @Test
  void doesNotFindAnEntryInsideALatinWordOrNumber() {
    assertThat(phrases("AIR和15G与MAI")).isEmpty();
    assertThat(phrases("的5G+AI的")).extracting(Token::term).contains("5G");
  }

  @Test
  void invariantsHoldForRandomText() {
    for (long seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      String text = RandomText.of(random, random.nextInt(120));
      assertRules(text, SEGMENTER.segment(text), "seed " + seed);
    }
  }

  @Test
  void splitsVeryLongParagraphs() {
    String sentence = "我们修了一条路，老百姓出门方便多了。";
    for (String text :
        List.of(
            sentence.repeat(3000),
            "路".repeat(25_000),
            "1".repeat(25_000),
            "1,".repeat(12_000),
            "。".repeat(25_000),
            "😀".repeat(25_000),
            "第" + "一".repeat(25_000))) {
      assertRules(text, SEGMENTER.segment(text), text.substring(0, 2));
    }
    // A long paragraph is split between sentences, so their words stay the same.
    List<String> once = terms(sentence);
    List<String> many = terms(sentence.repeat(3000));
    assertThat(many).hasSize(3000 * once.size());
    assertThat(many.subList(many.size() - once.size(), many.size())).isEqualTo(once);
  }

  @Test
  void resultDoesNotDependOnOrderOrThreads() throws Exception {
    List<String> texts = new ArrayList<>();
    for (long seed = 0; seed < 400; seed++) {
      texts.add(RandomText.of(new Random(seed), 80));
    }
    List<List<Token>> alone = texts.stream().map(SEGMENTER::segment).toList();
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      order.add(at);
    }
    Collections.shuffle(order, new Random(1));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Token>>> running = new ArrayList<>();
      for (int at : order) {
        running.add(
            threads.submit(
                () -> Segmenters.shared(DICTIONARY, WordModels.none()).segment(texts.get(at))));
      }
      for (int at = 0; at < order.size(); at++) {
        assertThat(running.get(at).get(1, TimeUnit.MINUTES)).isEqualTo(alone.get(order.get(at)));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void sharesOneSegmenterPerDictionaryContent() {
    UserDictionary same = UserDictionary.parse("b", List.of("# x", "云溪湿地\tns"));
    assertThat(Segmenters.shared(same, WordModels.none()))
        .isSameAs(
            Segmenters.shared(UserDictionary.parse("a", List.of("云溪濕地 ns")), WordModels.none()))
        .isNotSameAs(Segmenters.shared(UserDictionary.empty(), WordModels.none()));
  }

  @Test
  void f1OnThePkuTestSetStaysAboveTheBaseline() throws Exception {
    PkuGold.Score score = PkuGold.score();
    assertThat(score.f1()).isGreaterThan(0.9370);
    assertThat(score.skipped()).isZero();
  }

  static void assertRules(String text, List<Token> tokens, String what) {
    int[] codePoints = text.codePoints().toArray();
    int covered = 0;
    for (Token token : tokens) {
      String original = new String(codePoints, token.start(), token.end() - token.start());
      assertThat(token.term()).as(what).isEqualTo(Fold.fold(original));
      if (token.layer() == Layer.WORD) {
        for (int at = covered; at < token.start(); at++) {
          assertThat(Blank.is(codePoints[at])).as(what + " at " + at).isTrue();
        }
        assertThat(token.start()).as(what).isGreaterThanOrEqualTo(covered);
        assertThat(token.term().codePoints().noneMatch(Blank::is)).as(what).isTrue();
        assertThat(token.pos().equals("w"))
            .as(what + " " + token)
            .isEqualTo(token.term().codePoints().noneMatch(HanlpSegmenterTest::isWordCharacter));
        covered = token.end();
      }
    }
    for (int at = covered; at < codePoints.length; at++) {
      assertThat(Blank.is(codePoints[at])).as(what + " at " + at).isTrue();
    }
  }

  /** Unicode letters, numbers and marks, except enclosing marks. */
  private static boolean isWordCharacter(int codePoint) {
    return new String(Character.toChars(codePoint)).matches("[\\p{L}\\p{N}\\p{Mn}\\p{Mc}]");
  }

  private static List<Token> words(String text) {
    return SEGMENTER.segment(text).stream().filter(token -> token.layer() == Layer.WORD).toList();
  }

  private static List<Token> phrases(String text) {
    return SEGMENTER.segment(text).stream().filter(token -> token.layer() == Layer.PHRASE).toList();
  }

  private static List<String> terms(String text) {
    return words(text).stream().map(Token::term).toList();
  }

  private static Token token(String term, String pos, int start, int end) {
    return new Token(term, pos, Layer.WORD, start, end);
  }
}

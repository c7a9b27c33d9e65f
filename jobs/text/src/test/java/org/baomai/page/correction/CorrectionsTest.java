package org.baomai.page.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.baomai.base.Span;
import org.baomai.page.CorrectedUnits;
import org.baomai.page.Correction;
import org.baomai.page.MapPiece;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.baomai.page.reader.BeamPageReader;
import org.baomai.page.reader.PageChecks;
import org.baomai.page.text.LineText;
import org.baomai.page.text.PageText;
import org.baomai.page.text.SpanList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {

  private static final String FIRST = "渡口新灯全部点亮";
  private static final String FIRST_BODY = "海州日报讯（记者/林一舟）昨日，渡口两岸的新灯全部点亮，行人不再摸黑过桥。";
  private static final String FIRST_MORE = "巷口的住户说，灯亮以后，孩子放学回家不必再由大人来接。";
  private static final String SECOND = "水厂并网供水平稳";
  private static final String SECOND_BODY = "海州日报讯（记者/何望）三座水厂昨日并网，供水平稳，水压比上月高出一成。";
  private static final String PAGE =
      "## "
          + FIRST
          + "\n\n"
          + FIRST_BODY
          + "\n\n"
          + FIRST_MORE
          + "\n\n## "
          + SECOND
          + "\n\n"
          + SECOND_BODY
          + "\n";

  private final List<Unit> read = new BeamPageReader().read(PAGE).units();

  @Test
  void thePageIsReadAsTheOtherTestsAssume() {
    assertThat(read).extracting(Unit::headline).containsExactly(FIRST, SECOND);
    assertThat(read)
        .extracting(Unit::body)
        .containsExactly(FIRST_BODY + "\n" + FIRST_MORE, SECOND_BODY);
  }

  @Test
  void settingAKindChangesNothingElse() {
    Unit unit = correct(one(place(SECOND_BODY), UnitKind.ADVERTISEMENT, null)).get(1);
    assertThat(unit.kind()).isEqualTo(UnitKind.ADVERTISEMENT);
    assertThat(unit).usingRecursiveComparison().ignoringFields("kind").isEqualTo(read.get(1));
  }

  @Test
  void aHeadlineMovesFromOneUnitToAnother() {
    List<Unit> units =
        correct(one(place(FIRST_BODY), null, SECOND.substring(0, 4) + " \n" + SECOND.substring(4)));
    Unit first = units.get(0);
    assertThat(first.headline()).isEqualTo(SECOND);
    assertThat(first.kicker()).isEqualTo(FIRST);
    assertThat(first.body()).isEqualTo(read.get(0).body());
    assertThat(first.confidence()).isEqualTo(read.get(0).confidence());
    assertThat(first.spans()).containsExactly(lineOf(SECOND), new Span(0, place(FIRST_MORE).end()));
    assertThat(units.get(1).headline()).isEmpty();
    assertThat(units.get(1).body()).isEqualTo(SECOND_BODY);
    assertThat(units.get(1).spans()).containsExactly(place(SECOND_BODY));
  }

  @Test
  void twoCorrectionsSwapTwoHeadlines() {
    List<Unit> units =
        correct(one(place(FIRST_BODY), null, SECOND), one(place(SECOND_BODY), null, FIRST));
    assertThat(units).extracting(Unit::headline).containsExactlyInAnyOrder(FIRST, SECOND);
    Unit second =
        units.stream().filter(unit -> unit.headline().equals(FIRST)).findFirst().orElseThrow();
    assertThat(second.body()).isEqualTo(SECOND_BODY);
    assertThat(second.kicker()).isEmpty();
    Unit first = units.get(1 - second.ordinal());
    assertThat(first.body()).isEqualTo(read.get(0).body());
    assertThat(first.kicker()).isEmpty();
  }

  @Test
  void removingAHeadlineMakesItsWordsBodyText() {
    Unit unit = correct(one(place(SECOND_BODY), null, "")).get(1);
    assertThat(unit.headline()).isEmpty();
    assertThat(unit.headlineMap()).isEmpty();
    assertThat(unit.body()).isEqualTo(SECOND + "\n" + SECOND_BODY);
    assertThat(unit.spans()).isEqualTo(read.get(1).spans());
  }

  @Test
  void aHeadlineMatchesAWholeLineBeforeWordsOfASentence() {
    String page = "灯亮了\n\n" + "昨日傍晚，灯亮了，巷子里的人都出来看，一直站到深夜才散去。\n\n再说灯亮了，人就多了。\n";
    List<Unit> before = new BeamPageReader().read(page).units();
    int end = page.codePointCount(0, page.length());
    Correction all = new Correction(List.of(new Span(0, end)), true, UnitKind.ARTICLE, "");
    Correction headline = one(new Span(10, 12), null, "灯亮了");
    Unit unit = correct(page, before, all, headline).get(0);
    assertThat(unit.headlineMap()).containsExactly(new MapPiece(0, 0, 3));
    assertThat(unit.body()).startsWith("昨日傍晚，灯亮了").endsWith("再说灯亮了，人就多了。");
  }

  @Test
  void aBoundarySplitsAUnitInTwo() {
    List<Unit> units = correct(cut(null, null, place(FIRST_MORE)));
    assertThat(units).hasSize(3);
    assertThat(units.get(0).headline()).isEqualTo(FIRST);
    assertThat(units.get(0).body()).isEqualTo(FIRST_BODY);
    assertThat(units.get(0).byline().reporters()).containsExactly("林一舟");
    assertThat(units.get(0).confidence()).isEqualTo(read.get(0).confidence());
    assertThat(units.get(1).body()).isEqualTo(FIRST_MORE);
    assertThat(units.get(1).headline()).isEmpty();
    assertThat(units.get(1).kind()).isEqualTo(UnitKind.ARTICLE);
    assertThat(units.get(1).confidence()).isEqualTo(1.0);
    assertThat(units.get(2))
        .usingRecursiveComparison()
        .ignoringFields("ordinal")
        .isEqualTo(read.get(1));
  }

  @Test
  void aBoundaryJoinsTwoUnitsInTheOrderGiven() {
    Span second = new Span(lineOf(SECOND).start(), place(SECOND_BODY).end());
    Span first = new Span(0, place(FIRST_MORE).end());
    Unit unit = correct(cut(null, null, second, first)).get(0);
    assertThat(unit.headline()).isEqualTo(SECOND);
    assertThat(unit.sectionHeads()).containsExactly(FIRST);
    assertThat(unit.body())
        .isEqualTo(SECOND_BODY + "\n" + FIRST + "\n" + FIRST_BODY + "\n" + FIRST_MORE);
    assertThat(unit.byline().reporters()).containsExactly("何望");
    assertThat(unit.spans()).containsExactly(second, first);
    assertThat(unit.confidence()).isEqualTo(1.0);
  }

  @Test
  void aParagraphMovesToAnotherUnit() {
    List<Unit> units =
        correct(cut(null, null, lineOf(SECOND), place(SECOND_BODY), place(FIRST_MORE)));
    assertThat(units).extracting(Unit::headline).containsExactly(FIRST, SECOND);
    assertThat(units)
        .extracting(Unit::body)
        .containsExactly(FIRST_BODY, SECOND_BODY + "\n" + FIRST_MORE);
    Span tail = new Span(lineOf(SECOND).start(), place(SECOND_BODY).end());
    assertThat(units.get(1).spans()).containsExactly(tail, place(FIRST_MORE));
  }

  @Test
  void aBoundaryMaySetKindAndHeadline() {
    Unit plain = correct(cut(UnitKind.ADVERTISEMENT, null, place(FIRST_MORE))).get(1);
    assertThat(plain.kind()).isEqualTo(UnitKind.ADVERTISEMENT);
    assertThat(plain.body()).isEqualTo(FIRST_MORE);
    Unit headed =
        correct(cut(UnitKind.NOTICE, FIRST_BODY.substring(0, 5), place(FIRST_BODY))).get(1);
    assertThat(headed.kind()).isEqualTo(UnitKind.NOTICE);
    assertThat(headed.headline()).isEqualTo("海州日报讯");
    assertThat(headed.body()).isEqualTo(FIRST_BODY.substring(5));
    Unit bare = correct(cut(null, "", new Span(0, place(FIRST_BODY).end()))).get(0);
    assertThat(bare.headline()).isEmpty();
    assertThat(bare.body()).isEqualTo(FIRST + "\n" + FIRST_BODY);
  }

  @Test
  void confirmingABoundarySetsTheConfidenceToOne() {
    Span[] spans = read.get(1).spans().toArray(Span[]::new);
    Unit unit = correct(cut(null, null, spans)).get(1);
    assertThat(unit.confidence()).isEqualTo(1.0);
    assertThat(unit).usingRecursiveComparison().ignoringFields("confidence").isEqualTo(read.get(1));
  }

  @Test
  void anAdvertisementTurnedArticleGetsHeadlineAndByline() {
    Span all = new Span(0, place(FIRST_MORE).end());
    Correction asAdvertisement = cut(UnitKind.ADVERTISEMENT, null, all);
    Unit plain = correct(asAdvertisement).get(0);
    assertThat(plain.headline()).isEmpty();
    assertThat(plain.body()).isEqualTo(FIRST + "\n" + FIRST_BODY + "\n" + FIRST_MORE);
    Unit story = correct(asAdvertisement, cut(UnitKind.ARTICLE, null, all)).get(0);
    assertThat(story)
        .usingRecursiveComparison()
        .ignoringFields("confidence")
        .isEqualTo(read.get(0));
  }

  @Test
  void aCorrectionThatDoesNotFitIsReportedAndChangesNothing() {
    int length = PAGE.codePointCount(0, PAGE.length());
    assertMisfit(
        one(new Span(length - 3, length + 2), UnitKind.OTHER, null),
        "[" + (length - 3) + ", " + (length + 2) + "] is not on the page",
        "has " + length + " characters");
    int blank = PAGE.indexOf("\n\n");
    assertMisfit(one(new Span(blank, blank + 2), UnitKind.OTHER, null), "has only blanks");
    Span both = new Span(5, place(SECOND_BODY).start() + 2);
    assertMisfit(
        one(both, UnitKind.OTHER, null),
        "is in 2 units, which begin at 0, " + lineOf(SECOND).start());
    assertMisfit(
        one(place(FIRST_BODY), UnitKind.OTHER, "没有的标题"), "is not on the page in one piece");
    assertMisfit(cut(null, SECOND, place(FIRST_BODY)), "is not in these spans");
    assertMisfit(cut(null, null, new Span(3, 8), new Span(7, 9)), "[3, 8] and [7, 9] overlap");
    assertMisfit(cut(null, null, new Span(3, 8), new Span(blank, blank + 1)), "has only blanks");
  }

  @Test
  void otherCorrectionsAreAppliedWhenOneDoesNotFit() {
    CorrectedUnits corrected =
        Corrections.apply(
            PAGE,
            read,
            List.of(
                one(place(FIRST_BODY), UnitKind.OTHER, "没有"),
                one(place(SECOND_BODY), UnitKind.NOTICE, null)));
    assertThat(corrected.problems().get(0)).isNotEmpty();
    assertThat(corrected.problems().get(1)).isEmpty();
    assertThat(corrected.units())
        .extracting(Unit::kind)
        .containsExactly(UnitKind.ARTICLE, UnitKind.NOTICE);
  }

  private static final String[] SCRAPS = {
    FIRST,
    FIRST_BODY,
    FIRST_MORE,
    SECOND,
    SECOND_BODY,
    "\n",
    "\n\n",
    "\r\n",
    "。",
    " ",
    "　",
    "## ",
    "#",
    "上接A01版\n",
    "（下转A03版）",
    "公益广告\n",
    "林一舟 摄",
    "2031年5月6日 星期二\n",
    "责编/何望\n",
    "□文/何望\n",
    "港口",
    "灯灯灯灯\n",
    "😀",
    "𠀀𠮷",
    "\uD800",
    "\uDC00",
    "\u0085",
    "\u2028",
    "本报地址:渡口路1号 邮政编码:000000\n"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomCorrectionsKeepEveryCharacterAndValidMaps(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder("港口\n");
      int scraps = random.nextInt(40);
      for (int i = 0; i < scraps; i++) {
        text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
      }
      String page = text.toString();
      List<Correction> corrections = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        corrections.add(randomCorrection(random, page));
      }
      assertThat(page)
          .as("seed %d round %d: %s", seed, round, corrections)
          .satisfies(any -> assertCorrected(any, corrections));
    }
  }

  private static void assertCorrected(String page, List<Correction> corrections) {
    List<Unit> read = new BeamPageReader().read(page).units();
    CorrectedUnits corrected = Corrections.apply(page, read, corrections);
    PageChecks.check(page, corrected.units());
    assertThat(corrected.problems()).hasSameSizeAs(corrections);
    int last = corrections.size() - 1;
    Correction correction = corrections.get(last);
    if (corrected.problems().get(last).isEmpty()) {
      PageText text = new PageText(page);
      Unit unit =
          corrected.units().stream()
              .filter(
                  holder ->
                      SpanList.countCommon(text, holder.spans(), correction.spans().subList(0, 1))
                          > 0)
              .findFirst()
              .orElseThrow();
      assertThat(
              correction.boundary() ? SpanList.normalized(text, correction.spans()) : unit.spans())
          .isEqualTo(unit.spans());
      assertThat(correction.kind() == null ? unit.kind() : correction.kind())
          .isEqualTo(unit.kind());
      if (correction.headline() != null) {
        assertThat(withoutMarks(unit.headline())).isEqualTo(withoutMarks(correction.headline()));
      }
    }
  }

  /** Whether a # is a mark or a word depends on where its line begins. */
  private static String withoutMarks(String words) {
    return LineText.stripped(words).replace("#", "");
  }

  private static Correction randomCorrection(Random random, String page) {
    int[] text = page.codePoints().toArray();
    boolean boundary = random.nextBoolean();
    List<Span> spans = new ArrayList<>();
    int count = boundary ? 1 + random.nextInt(3) : 1;
    for (int i = 0; i < count; i++) {
      int start = random.nextInt(text.length);
      int end = start + 1 + random.nextInt(Math.max(1, Math.min(30, text.length - start)));
      spans.add(new Span(start, end));
    }
    UnitKind[] kinds = UnitKind.values();
    UnitKind kind = random.nextBoolean() ? kinds[random.nextInt(kinds.length)] : null;
    int from = random.nextInt(text.length);
    if (boundary && random.nextBoolean()) {
      from = spans.get(0).start();
    }
    int length = Math.min(text.length - from, random.nextInt(12));
    String headline = random.nextBoolean() ? new String(text, from, length) : null;
    return new Correction(
        spans, boundary, kind == null && headline == null ? UnitKind.OTHER : kind, headline);
  }

  private void assertMisfit(Correction correction, String... problem) {
    CorrectedUnits corrected = Corrections.apply(PAGE, read, List.of(correction));
    assertThat(corrected.problems()).singleElement().asString().contains(problem);
    assertThat(corrected.units()).isEqualTo(read);
  }

  private List<Unit> correct(Correction... corrections) {
    return correct(PAGE, read, corrections);
  }

  private static List<Unit> correct(String page, List<Unit> read, Correction... corrections) {
    CorrectedUnits corrected = Corrections.apply(page, read, List.of(corrections));
    assertThat(corrected.problems()).containsOnly("");
    PageChecks.check(page, corrected.units());
    return corrected.units();
  }

  private static Correction one(Span span, UnitKind kind, String headline) {
    return new Correction(List.of(span), false, kind, headline);
  }

  private static Correction cut(UnitKind kind, String headline, Span... spans) {
    return new Correction(List.of(spans), true, kind, headline);
  }

  /** The span of words on the page, which has no supplementary characters. */
  private static Span place(String words) {
    int start = PAGE.indexOf(words);
    return new Span(start, start + words.length());
  }

  /** The same with the mark before them. */
  private static Span lineOf(String words) {
    return new Span(place(words).start() - 3, place(words).end());
  }
}

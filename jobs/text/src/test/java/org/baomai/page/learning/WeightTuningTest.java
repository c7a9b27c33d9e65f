package org.baomai.page.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.baomai.base.Span;
import org.baomai.page.weight.Weight;
import org.baomai.page.weight.Weights;
import org.junit.jupiter.api.Test;

/** A few annotated pages of a layout teach the parser the layout. */
class WeightTuningTest {
  private static final Weights SHIPPED = Weights.published();
  private static final List<AnnotatedPage> FIVE =
      IntStream.range(0, 5).mapToObj(TitlesBelow::page).toList();

  @Test
  void fivePagesOfALayoutMakeTheSixthRight() {
    AnnotatedPage sixth = TitlesBelow.page(5);
    assertThat(AgreeingUnits.of(sixth, SHIPPED).found()).isZero();
    Weights learned = new WeightTuning().of(FIVE, SHIPPED);
    assertThat(AgreeingUnits.of(sixth, learned)).isEqualTo(new AgreeingUnits(2, 2));
  }

  @Test
  void heldOutPagesTellHowMuchItHelps() {
    TuningCheck check = new WeightTuning().check(FIVE, SHIPPED);
    assertThat(check.pages()).isEqualTo(5);
    assertThat(check.pagesBefore()).isLessThan(5);
    assertThat(check.unitsBefore()).isLessThan(10);
    assertThat(check.pagesAfter()).isEqualTo(5);
    assertThat(check.unitsAfter()).isEqualTo(check.units()).isEqualTo(10);
    TuningCheck one = new WeightTuning().check(FIVE.subList(0, 1), SHIPPED);
    assertThat(one.pagesAfter()).isEqualTo(one.pagesBefore());
    assertThat(one.unitsAfter()).isEqualTo(one.unitsBefore());
    assertThat(new WeightTuning().check(List.of(), SHIPPED))
        .isEqualTo(new TuningCheck(0, 0, 0, 0, 0, 0));
  }

  @Test
  void theSamePagesGiveTheSameWeightsAndConfidenceStaysAsItIs() {
    Weights learned = new WeightTuning().of(FIVE, SHIPPED);
    assertThat(new WeightTuning().of(FIVE, SHIPPED).digest()).isEqualTo(learned.digest());
    for (Weight weight : Weight.values()) {
      if (weight.name().startsWith("CONFIDENCE")) {
        assertThat(learned.of(weight)).as("%s", weight).isEqualTo(SHIPPED.of(weight));
      }
    }
    assertThat(new WeightTuning().of(List.of(), SHIPPED).arePublished()).isTrue();
  }

  @Test
  void aStrongPullKeepsTheWeights() {
    Weights learned = new WeightTuning(1e9, 40).of(FIVE, SHIPPED);
    for (Weight weight : Weight.values()) {
      assertThat(learned.of(weight)).as("%s", weight).isCloseTo(SHIPPED.of(weight), within(0.06));
    }
  }

  @Test
  void unitsAgreeInKindCharactersAndHeadline() {
    String page = "## 云溪渡口修好旧码头\n\n云溪日报讯（记者/林一舟）云溪镇渡口的旧码头昨天修好，渡船可以靠岸。\n";
    assertThat(agreeing(page, "article", page.length(), "云溪渡口修好旧码头")).isEqualTo(1);
    assertThat(agreeing(page, "notice", page.length(), "云溪渡口修好旧码头")).isZero();
    assertThat(agreeing(page, "article", page.length(), "旧码头")).isZero();
    assertThat(agreeing(page, "article", page.length() - 1, "云溪渡口修好旧码头")).isEqualTo(1);
    assertThat(agreeing(page, "article", page.length() - 2, "云溪渡口修好旧码头")).isZero();
  }

  private static int agreeing(String page, String kind, int end, String headline) {
    AnnotatedUnit unit =
        new AnnotatedUnit(
            kind, List.of(new Span(0, end)), List.of(headline), List.of(headline), List.of());
    return AgreeingUnits.of(new AnnotatedPage("one", page, List.of(unit)), SHIPPED).found();
  }
}

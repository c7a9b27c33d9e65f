package org.baomai.page.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.HeadingSighting;
import org.baomai.page.PageReading;
import org.baomai.page.StandingHeads;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.baomai.page.reader.BeamPageReader;
import org.baomai.page.weight.Weights;
import org.junit.jupiter.api.Test;

class StandingHeadRuleTest {
  private static final StandingHeads SLOGAN = StandingHeads.of(List.of(SloganPages.SLOGAN));

  private static List<HeadingSighting> sightings(String words, double share, int texts) {
    List<HeadingSighting> sightings = new ArrayList<>();
    for (int text = 0; text < texts; text++) {
      sightings.add(new HeadingSighting(words, "正文" + text, share));
    }
    return sightings;
  }

  private static StandingHeads learn(List<HeadingSighting> sightings) {
    return StandingHeadRule.learn(sightings);
  }

  @Test
  void fiveTextsThatDoNotRepeatTheWordsMakeAStandingHead() {
    assertThat(learn(sightings("今日渡口", 0, 5)).words()).containsExactly("今日渡口");
    assertThat(learn(sightings("今日渡口", 0, 4)).words()).isEmpty();
    assertThat(learn(sightings("今日渡口", 0.2, 5)).words()).containsExactly("今日渡口");
    assertThat(learn(sightings("市政府召开会议", 0.21, 50)).words()).isEmpty();
  }

  @Test
  void oneTextPrintedOnManyPagesIsNoEvidence() {
    List<HeadingSighting> reprints = new ArrayList<>();
    for (int page = 0; page < 20; page++) {
      reprints.addAll(sightings("今日渡口", 0, 1));
    }
    assertThat(learn(reprints).words()).isEmpty();
  }

  @Test
  void findsTheSloganOnPagesAndNoHeadline() {
    List<HeadingSighting> headings = new ArrayList<>();
    for (int page = 0; page < SloganPages.COUNT; page++) {
      headings.addAll(new BeamPageReader().read(SloganPages.page(page)).headings());
    }
    assertThat(learn(headings).words()).containsExactly(SloganPages.SLOGAN);
  }

  @Test
  void knownSlogansAreNoPartOfAStory() {
    for (int number = 0; number < SloganPages.COUNT; number++) {
      String page = SloganPages.page(number);
      List<Unit> without = new BeamPageReader().read(page).units();
      assertThat(without).extracting(Unit::kind).doesNotContain(UnitKind.COLUMN_BANNER);

      List<Unit> units = new BeamPageReader(Weights.published(), SLOGAN).read(page).units();
      assertThat(units)
          .extracting(unit -> unit.kind().label() + " " + unit.headline())
          .containsExactly(
              "article " + SloganPages.title(number),
              "column_banner 护山护水 人人尽力",
              "article " + SloganPages.title(number + 1));
    }
  }

  @Test
  void onlyPagesWithAStandingHeadHaveAnotherVersion() {
    String shipped = new BeamPageReader().version();
    BeamPageReader reader = new BeamPageReader(Weights.published(), SLOGAN);
    assertThat(reader.version()).matches(shipped + "\\+[0-9a-f]{8}");
    PageReading other = reader.read("渡口新桥通车\n\n渡口新桥昨日通车，市民步行过江。\n");
    StandingHeads none = SLOGAN.among(other.headings());
    assertThat(new BeamPageReader(Weights.published(), none).version()).isEqualTo(shipped);
  }
}

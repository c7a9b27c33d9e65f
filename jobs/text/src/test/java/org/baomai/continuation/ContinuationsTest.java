package org.baomai.continuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContinuationsTest {

  private static final String FERRY = "南埠的轮渡昨天停了半日，船工在岸上修补缆绳，渡口的老人说江水还要涨三尺";
  private static final String FERRY_ON = "才肯退。轮渡公司在渡口贴出告示，船工明天照常上工，缆绳已经换新。";
  private static final String SCHOOL = "县里的小学开学了，孩子们领到新课本，老师在操场上教他们唱校歌。";
  private static final String ORCHARD = "果园的橙子熟了，果农一早进山，筐里装满橙子，路边停着收购的卡车。";

  private static StoryPart article(
      String id, String page, String onLabel, String title, String body) {
    return new StoryPart(id, "page " + page, page, 0, false, null, onLabel, title, body);
  }

  private static StoryPart continuation(
      String id, String page, String fromLabel, String title, String body) {
    return new StoryPart(id, "page " + page, page, 0, true, fromLabel, null, title, body);
  }

  @Test
  void joinsASentenceThatRunsOnFromTheMarkedPage() {
    List<StoryPart> issue =
        List.of(
            article("a", "A01", null, "开学", SCHOOL),
            article("b", "A01", "A03", "轮渡停航", FERRY),
            article("c", "A02", null, "橙子熟了", ORCHARD),
            continuation("d", "A03", "A01", null, FERRY_ON));
    assertThat(Continuations.of(issue)).isEqualTo(Map.of("d", "b"));
  }

  @Test
  void joinsARepeatedOrShortenedHeadline() {
    StoryPart first = article("b", "A01", null, "渡口停航半日 船工修补缆绳", FERRY + "。");
    StoryPart school = article("a", "A01", null, "开学", SCHOOL);
    StoryPart next = continuation("d", "A03", "A01", "船工修补缆绳", FERRY_ON);
    assertThat(Continuations.of(List.of(school, first, next))).isEqualTo(Map.of("d", "b"));
  }

  @Test
  void markAloneIsNotEnough() {
    StoryPart school = article("a", "A01", "A03", "开学", SCHOOL);
    StoryPart orchard = article("b", "A02", null, "橙子熟了", ORCHARD);
    StoryPart other = continuation("d", "A03", "A01", null, "码头工人连夜卸货，吊臂一直转到天明。");
    assertThat(Continuations.of(List.of(school, orchard, other))).isEmpty();
  }

  @Test
  void similarlyWordedHeadlineIsNotARepetition() {
    StoryPart front = article("a", "A01", null, "市长走访云埠区果园", ORCHARD);
    StoryPart school = article("b", "A01", null, "开学", SCHOOL);
    StoryPart other = continuation("d", "A03", "A01", "市长走访梅磴县小学", SCHOOL + FERRY_ON);
    assertThat(Continuations.of(List.of(front, school, other))).isEmpty();
  }

  @Test
  void ignoresPagesWithAnotherLabel() {
    StoryPart first = article("b", "A02", null, "轮渡停航", FERRY);
    StoryPart next = continuation("d", "A03", "A01", "轮渡停航", FERRY_ON);
    assertThat(Continuations.of(List.of(first, next))).isEmpty();
    StoryPart unlabelled = new StoryPart("b", "page ?", null, 0, false, null, null, "轮渡停航", FERRY);
    assertThat(Continuations.of(List.of(unlabelled, next))).isEqualTo(Map.of("d", "b"));
  }

  @Test
  void joinsAStoryOverThreePages() {
    StoryPart first = article("z", "A01", "A02", "轮渡停航", FERRY);
    StoryPart second =
        new StoryPart("m", "page A02", "A02", 3, true, "A01", "A05", "轮渡停航", FERRY_ON + FERRY);
    StoryPart third = continuation("a", "A05", "A02", "轮渡停航", FERRY_ON);
    List<StoryPart> issue = List.of(first, second, third);
    Map<String, String> from = Continuations.of(issue);
    assertThat(from).isEqualTo(Map.of("m", "z", "a", "m"));
    assertThat(Continuations.stories(issue, from)).isEqualTo(Map.of("z", "z", "m", "z", "a", "z"));
  }

  /**
   * Precision and recall on generated issues; the order of the parts does not matter. 200 issues
   * here, 4,000 (about 100,000 articles) in {@code jobs/bin/measure-stories}.
   */
  @Test
  void findsPlantedContinuations() {
    int planted = 0;
    int found = 0;
    int right = 0;
    for (long seed = 0; seed < Long.getLong("baomai.issues", 200); seed++) {
      Random random = new Random(seed);
      PlantedIssue made = PlantedIssue.of(random);
      List<StoryPart> parts = new ArrayList<>(made.parts());
      Map<String, String> from = Continuations.of(parts);
      Collections.shuffle(parts, random);
      assertThat(Continuations.of(parts)).as("seed %d", seed).isEqualTo(from);
      planted += made.from().size();
      found += from.size();
      right += (int) from.entrySet().stream().filter(made.from().entrySet()::contains).count();
    }
    double f1 = 2.0 * right / (planted + found);
    System.out.printf("continuations: %d planted, %d found, F1 %.3f%n", planted, found, f1);
    assertThat(f1)
        .as("%d planted, %d found, %d correct", planted, found, right)
        .isGreaterThanOrEqualTo(0.95);
  }
}

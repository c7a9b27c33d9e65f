package org.baomai.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the selection rule on hand-calculated examples, and the representative sentence. */
class ModelChoiceTest {
  private static CandidateModel model(int topics, double npmi, double heldOut, String... topTerms) {
    List<List<String>> tops = List.of(topTerms).stream().map(List::of).toList();
    return new CandidateModel(topics, npmi, 1, heldOut, tops);
  }

  @Test
  void addsPredictionAndInterpretability() {
    // prediction 0, 0.8, 1; quality 1, 0.9, 0; stability unknown: the sums are 0.5, 1.25, 1
    ModelChoice choice =
        new ModelChoice(
            List.of(
                model(10, 0.30, -8, "a"), model(20, 0.29, -7.2, "a"), model(40, 0.20, -7, "a")));
    assertThat(choice.best()).isEqualTo(1);
    assertThat(choice.stability(1)).isNaN();
  }

  @Test
  void selectsTheSeedThatAgreesMostWithTheOthers() {
    // agreements: first with second 0, with third 1/2; second with third 1/2 → .25, .25, .5
    ModelChoice choice =
        new ModelChoice(
            List.of(
                model(2, 0.3, -7, "a", "b"),
                model(2, 0.3, -7, "c", "d"),
                model(2, 0.3, -7, "a", "c")));
    assertThat(choice.stability(0)).isCloseTo(0.25, within(1e-12));
    assertThat(choice.stability(2)).isCloseTo(0.5, within(1e-12));
    assertThat(choice.best()).isEqualTo(2);
  }

  @Test
  void withoutHeldOutStoriesInterpretabilityDecidesAndTiesGoToTheSmallerK() {
    double none = Double.NaN;
    assertThat(
            new ModelChoice(List.of(model(20, 0.2, none, "a"), model(10, 0.3, none, "a"))).best())
        .isEqualTo(1);
    assertThat(
            new ModelChoice(List.of(model(20, 0.3, none, "a"), model(10, 0.3, none, "a"))).best())
        .isEqualTo(1);
    assertThatThrownBy(() -> new ModelChoice(List.of()).best())
        .hasMessageContaining("no candidate models");
  }

  @Test
  void representativeSentenceHasMostTermsForItsLength() {
    List<String> sentences = List.of("天气很好。", "堤坝加固后防汛更稳。", "堤坝加固和防汛值班，以及许多别的与此没有关系的长长的事情都在会上说过了。");
    assertThat(RepresentativeSentence.of(sentences, List.of("堤坝", "防汛", "值班")))
        .isEqualTo(sentences.get(1));
    assertThat(RepresentativeSentence.of(sentences, List.of("足球"))).isNull();
    assertThat(RepresentativeSentence.of(List.of(), List.of("堤坝"))).isNull();
  }

  @Test
  void contributionsAreLargestForTermsThatTheTopicUsesMore() {
    double[][] phi = {{0.5, 0.5, 0}, {0.5, 0.25, 0.25}, {0, 0, 1}};
    assertThat(NearestTopic.of(phi, 0)).isEqualTo(1);
    assertThat(NearestTopic.of(phi, 2)).isEqualTo(1);
    assertThat(NearestTopic.of(new double[][] {{1}}, 0)).isEqualTo(-1);
    double[] shares = NearestTopic.contributions(phi[0], phi[1]);
    // 0.5 log2(1/1) = 0, 0.5 log2(1/0.75) = 0.2075, none
    assertThat(shares[0]).isCloseTo(0, within(1e-12));
    assertThat(shares[1]).isCloseTo(0.5 * Math.log(4.0 / 3) / Math.log(2), within(1e-12));
    assertThat(shares[2]).isZero();
  }
}

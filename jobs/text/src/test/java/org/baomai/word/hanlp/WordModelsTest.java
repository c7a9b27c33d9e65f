package org.baomai.word.hanlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hankcs.hanlp.model.crf.CRFSegmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.baomai.base.RandomText;
import org.baomai.word.Layer;
import org.baomai.word.Segmenter;
import org.baomai.word.Token;
import org.baomai.word.dictionary.DictionaryException;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.engine.Segmenters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests models trained here on small sets of randomly composed sentences. */
class WordModelsTest {
  private static final List<String> WHO = List.of("市民/n", "记者/n", "沈士霖/nr", "老师/n", "我们/r");
  private static final List<String> HOW = List.of("昨日/t", "常/d", "又/d", "下午/t");
  private static final List<String> DOES = List.of("走过/v", "拍下/v", "修好/v", "看见/v");
  private static final List<String> WHAT =
      List.of("棠江大桥/ns", "两企三新/nz", "[棠州/ns 日报/n]nt", "新/a 路灯/n", "𠮷野巷/ns", "ＡＢ路/ns");

  @TempDir Path folder;

  @Test
  void findsTheWordsOfItsTrainingCorpus() throws IOException {
    WordModels models = trained(withoutTags(sentences(1, 400)), "perceptron");
    assertThat(words("记者又拍下两企三新。", models)).isEqualTo("记者/又/拍下/两企三新/。");
    assertThat(words("沈士霖下午看见𠮷野巷。", models)).isEqualTo("沈士霖/下午/看见/𠮷野巷/。");
    assertThat(words("市民昨日修好AB路。", models)).isEqualTo("市民/昨日/修好/AB路/。");
    // The training corpus decides, not HanLP's dictionary, which has 棠江 at most.
    assertThat(words("我们常走过棠江大桥。", WordModels.none())).doesNotContain("棠江大桥");
    assertThat(words("我们常走过棠江大桥。", models)).contains("棠江大桥");
  }

  @Test
  void predictsPartsOfSpeechAndNamesOfItsTrainingCorpus() throws IOException {
    WordModels models = trained(sentences(2, 400), "tagged");
    assertThat(folder.resolve("tagged").toFile().list())
        .containsExactlyInAnyOrder("cws.bin", "pos.bin", "ner.bin");
    assertThat(segmented("老师又看见棠江大桥。", models)).contains(new Token("棠江大桥", "ns", Layer.WORD, 5, 9));
    assertThat(segmented("老师又看见棠州日报。", models)).contains(new Token("棠州日报", "nt", Layer.WORD, 5, 9));
  }

  @Test
  void readsCrfModels() throws IOException {
    Path gold = folder.resolve("gold.txt");
    Files.write(gold, withoutTags(sentences(3, 60)), UTF_8);
    Path models = Files.createDirectory(folder.resolve("crf"));
    new CRFSegmenter(null).train(gold.toString(), models.resolve("cws.txt.bin").toString());
    Files.deleteIfExists(models.resolve("cws.txt.bin.txt"));
    assertThat(words("老师又走过棠江大桥。", WordModels.of(models))).isEqualTo("老师/又/走过/棠江大桥/。");
  }

  @Test
  void invariantsHoldForRandomText() throws IOException {
    WordModels models = trained(sentences(4, 60), "any");
    Segmenter segmenter = HanlpSegmenter.with(UserDictionary.empty(), models);
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String text = RandomText.of(random, random.nextInt(120));
      HanlpSegmenterTest.assertRules(text, segmenter.segment(text), "seed " + seed);
    }
  }

  @Test
  void versionContainsTheModelDigest() throws IOException {
    WordModels models = trained(sentences(5, 20), "version");
    assertThat(WordVersion.of(UserDictionary.empty(), models))
        .isEqualTo(
            "hanlp-portable-1.8.6+rules3+models:"
                + models.digest().substring(0, 12)
                + "+e3b0c44298fc");
    assertThat(WordModels.of(folder.resolve("version")).digest()).isEqualTo(models.digest());
  }

  @Test
  void refusesFilesThatHaveChanged() throws IOException {
    WordModels models = trained(sentences(6, 20), "changed");
    Path words = folder.resolve("changed/cws.bin");
    Files.write(words, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> Segmenters.shared(UserDictionary.empty(), models))
        .isInstanceOf(DictionaryException.class)
        .hasMessageContaining("differ on this machine");
    assertThatThrownBy(
            () ->
                HanlpSegmenter.with(
                    UserDictionary.empty(), WordModels.of(folder.resolve("changed"))))
        .isInstanceOf(DictionaryException.class)
        .hasMessageContaining("cannot be read as models of HanLP's PERCEPTRON");
    Files.delete(words);
    assertThatThrownBy(() -> Segmenters.shared(UserDictionary.empty(), models))
        .hasMessageContaining("cannot be read on this machine");
  }

  @Test
  void errorSaysWhatIsWrongWithTheFolder() throws IOException {
    assertThatThrownBy(() -> WordModels.of(folder)).hasMessageContaining("contains no word model");
    Files.write(folder.resolve("cws.bin"), new byte[] {1});
    Files.write(folder.resolve("cws.txt.bin"), new byte[] {1});
    assertThatThrownBy(() -> WordModels.of(folder))
        .hasMessageContaining("contains two word models");
    assertThatThrownBy(() -> trained(sentences(7, 5), ""))
        .hasMessageContaining("contains models already");
  }

  @Test
  void errorNamesTheInvalidLineOfTheCorpus() throws IOException {
    Path gold = folder.resolve("gold.txt");
    Files.writeString(gold, "市民/n 走过/v\n\n记者/n 拍下\n");
    assertThatThrownBy(() -> ModelTraining.on(gold))
        .hasMessageContaining("gold.txt, line 3: \"拍下\" has no part of speech");
    Files.writeString(gold, " \n");
    assertThatThrownBy(() -> ModelTraining.on(gold)).hasMessageContaining("has no sentence");
  }

  @Test
  void writesTrainingSentencesWithReplacedCharacters() {
    GoldSentence sentence =
        GoldSentence.of(
            "gold", 1, "19980101-01-001-001/m  [ＡＢ/nx 路/n]nt 𠮷/n 1/2/m [/w a]/nx", true);
    assertThat(sentence.forHanlp()).isEqualTo("[AB/nx 路/n]/nt 䶵/n 1/2/m ［/w a］/nx");
    assertThat(sentence.marksNames()).isTrue();
    assertThat(GoldSentence.of("gold", 1, "一/二 好 ，", false).forHanlp()).isEqualTo("一/二/x 好/x ，/x");
  }

  private WordModels trained(List<String> sentences, String name) throws IOException {
    Path gold = folder.resolve("gold-" + name);
    Files.write(gold, sentences, UTF_8);
    return ModelTraining.on(gold).write(folder.resolve(name), 5);
  }

  private static List<String> sentences(long seed, int number) {
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int at = 0; at < number; at++) {
      List<String> words = new ArrayList<>();
      for (List<String> choice : List.of(WHO, HOW, DOES, WHAT)) {
        words.add(choice.get(random.nextInt(choice.size())));
      }
      sentences.add(String.join(" ", words) + " 。/w");
    }
    return sentences;
  }

  private static List<String> withoutTags(List<String> sentences) {
    return sentences.stream()
        .map(sentence -> sentence.replaceAll("[\\[\\]]|]nt|/[a-z]+", "").replace("nt ", " "))
        .toList();
  }

  private static String words(String text, WordModels models) {
    return segmented(text, models).stream().map(Token::term).collect(Collectors.joining("/"));
  }

  private static List<Token> segmented(String text, WordModels models) {
    return HanlpSegmenter.with(UserDictionary.empty(), models).segment(text);
  }
}

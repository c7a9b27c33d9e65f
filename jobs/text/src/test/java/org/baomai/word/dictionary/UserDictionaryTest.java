package org.baomai.word.dictionary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.baomai.word.engine.Segmenters;
import org.baomai.word.hanlp.WordModels;
import org.baomai.word.hanlp.WordVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserDictionaryTest {
  @TempDir private Path folder;

  @Test
  void readsWordsPartsOfSpeechAndComments() throws IOException {
    Path file = folder.resolve("words.txt");
    Files.writeString(file, "\uFEFF# 词典\r\n\r\n云溪濕地\tns  # a park\r\n  ５Ｇ基站　n\r\n好日子\r\n好日子 v\r\n");
    UserDictionary dictionary = UserDictionary.load(file);
    assertThat(dictionary.entries())
        .containsExactly(
            new DictionaryEntry("5G基站", "n"),
            new DictionaryEntry("云溪湿地", "ns"),
            new DictionaryEntry("好日子", "nz"));
    assertThat(dictionary.warnings())
        .containsExactly(file + ", line 6: 好日子 is listed twice; the first entry is used.");
  }

  @ParameterizedTest
  @CsvSource({
    "云溪 湿地 ns, 3 fields",
    "云溪 湿地, not a part of speech",
    "——, not a word",
    "云\u0007溪, not a word"
  })
  void errorNamesTheInvalidLine(String line, String problem) {
    assertThatThrownBy(() -> UserDictionary.parse("words.txt", List.of("# head", "好", line)))
        .isInstanceOf(DictionaryException.class)
        .hasMessageContainingAll("words.txt, line 3:", problem);
  }

  @Test
  void refusesOverlongTerms() {
    UserDictionary.parse("a", List.of("路".repeat(64)));
    assertThatThrownBy(() -> UserDictionary.parse("a", List.of("路".repeat(65))))
        .hasMessageContaining("line 1: the word has more than 64");
  }

  @Test
  void errorSaysWhatToDoAboutTheFile() throws IOException {
    assertThatThrownBy(() -> UserDictionary.load(folder.resolve("none.txt")))
        .isInstanceOf(DictionaryException.class)
        .hasMessageContaining("none.txt does not exist");
    Path gb = folder.resolve("gb.txt");
    Files.write(gb, "云溪".getBytes(Charset.forName("GB18030")));
    assertThatThrownBy(() -> StopWords.load(gb)).hasMessageContaining("save it as UTF-8");
  }

  @Test
  void digestDependsOnContentOnly() {
    String digest = UserDictionary.parse("a", List.of("甲乙 n", "丙丁")).digest();
    assertThat(UserDictionary.parse("b", List.of("#", "丙丁\tnz", "", "甲乙\tn")).digest())
        .isEqualTo(digest);
    assertThat(UserDictionary.parse("a", List.of("甲乙 n", "丙丁 n")).digest()).isNotEqualTo(digest);
    // SHA-256 of the empty string, FIPS 180-4 test vector.
    assertThat(UserDictionary.empty().digest())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(WordVersion.of(UserDictionary.empty(), WordModels.none()))
        .isEqualTo("hanlp-portable-1.8.6+rules3+e3b0c44298fc");
  }

  @Test
  void joinsTwoDictionaries() {
    UserDictionary first = UserDictionary.parse("a", List.of("甲乙 n"));
    UserDictionary second = UserDictionary.parse("b", List.of("甲乙 v", "丙丁"));
    assertThat(first.and(second).entries())
        .containsExactly(new DictionaryEntry("丙丁", "nz"), new DictionaryEntry("甲乙", "n"));
    assertThat(first.and(UserDictionary.empty()).digest()).isEqualTo(first.digest());
  }

  @Test
  void survivesSerialization() throws Exception {
    UserDictionary dictionary = UserDictionary.parse("a", List.of("甲乙 n", "丙丁"));
    UserDictionary arrived = (UserDictionary) copy(dictionary);
    assertThat(arrived.digest()).isEqualTo(dictionary.digest());
    assertThat(arrived.entries()).isEqualTo(dictionary.entries());
    assertThat(((StopWords) copy(StopWords.parse("a", List.of("的")))).contains("的")).isTrue();
  }

  @Test
  void hanlpVersionIsThatOfTheJar() throws IOException {
    Properties pom = new Properties();
    try (InputStream in =
        WordVersion.class.getResourceAsStream("/META-INF/maven/com.hankcs/hanlp/pom.properties")) {
      pom.load(in);
    }
    assertThat(WordVersion.HANLP).isEqualTo("hanlp-" + pom.getProperty("version"));
  }

  @Test
  void readsStopWords() {
    StopWords words = StopWords.parse("a", List.of("# 助词", "的", "為了", "的"));
    assertThat(words.contains("的")).isTrue();
    assertThat(words.contains("为了")).isTrue();
    assertThat(words.contains("助词")).isFalse();
    assertThat(words.size()).isEqualTo(2);
    assertThat(words.warnings()).hasSize(1);
    assertThat(words.digest()).isEqualTo(StopWords.parse("b", List.of("为了", "的")).digest());
    assertThatThrownBy(() -> StopWords.parse("a", List.of("的 了")))
        .hasMessageContaining("a, line 1: it has 2 words");
  }

  @Test
  void shippedWordListsAreValid() {
    Path lexicon = lexicon();
    StopWords stopWords = StopWords.load(lexicon.resolve("stopwords.txt"));
    assertThat(stopWords.warnings()).isEmpty();
    assertThat(stopWords.size()).isGreaterThan(200);
    UserDictionary dictionary = UserDictionary.load(lexicon.resolve("user-dictionary.txt"));
    assertThat(dictionary.warnings()).isEmpty();
    assertThat(dictionary.entries())
        .isNotEmpty()
        .noneMatch(entry -> stopWords.contains(entry.term()));
  }

  private static Path lexicon() {
    Path folder = Path.of(System.getProperty("baomai.home", "")).toAbsolutePath();
    while (!Files.exists(folder.resolve("data/lexicon"))) {
      folder = folder.getParent();
    }
    return folder.resolve("data/lexicon");
  }

  private static Object copy(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  /** As on an executor: the serialized dictionary with one character of an entry changed. */
  @Test
  void detectsADictionaryThatChangedInTransit() throws Exception {
    UserDictionary sent = UserDictionary.parse("a", List.of("abcdwxyz nz"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sent);
    }
    read(bytes.toByteArray()).verify();
    byte[] changed =
        bytes.toString(ISO_8859_1).replace("abcdwxyz", "abcdwxyy").getBytes(ISO_8859_1);
    UserDictionary arrived = read(changed);
    assertThatThrownBy(() -> Segmenters.shared(arrived, WordModels.none()))
        .isInstanceOf(DictionaryException.class)
        .hasMessageContaining(sent.digest() + " where it was read");
  }

  private static UserDictionary read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (UserDictionary) in.readObject();
    }
  }
}

package org.baomai.source.decoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.baomai.source.Decoded;
import org.baomai.source.Decoding;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDecoderTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String SIMPLIFIED = "云溪市今年新修了三条公路，老百姓说出门方便多了。\n";
  private static final String TRADITIONAL = "雲溪市今年新修了三條公路，老百姓說出門方便多了。\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void detectsUtf8AndGb18030(String charset) {
    assertDecoded(SIMPLIFIED.getBytes(Charset.forName(charset)), SIMPLIFIED, charset);
  }

  @Test
  void readsTraditionalTextInGb18030() {
    assertDecoded(TRADITIONAL.getBytes(GB18030), TRADITIONAL, "GB18030");
  }

  @Test
  void removesTheByteOrderMark() {
    assertDecoded(("\uFEFF" + SIMPLIFIED).getBytes(UTF_8), SIMPLIFIED, "UTF-8-BOM");
    assertDecoded(("\uFEFF" + SIMPLIFIED).getBytes(UTF_16LE), SIMPLIFIED, "UTF-16LE");
    assertDecoded(("\uFEFF" + SIMPLIFIED).getBytes(UTF_16BE), SIMPLIFIED, "UTF-16BE");
  }

  @Test
  void keepsLineBreaksAndInnerByteOrderMarks() {
    String text = "一\r\n二\r三\n四\u0085五\uFEFF六\t七\f八";
    assertDecoded(text.getBytes(UTF_8), text, "UTF-8");
  }

  @Test
  void aTextCutOffInsideACharacterIsDamagedUtf8AtThatCharacter() {
    // Every character has three bytes but the line break, so the whole ones end at multiples of 3.
    byte[] whole = "云溪市今年新修了三条公路".getBytes(UTF_8);
    for (int length = 4; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      if (length % 3 == 0) {
        assertDecoded(cut, new String(cut, UTF_8), "UTF-8");
      } else {
        assertBadEncoding(cut, length - length % 3, "cut off or damaged");
      }
    }
  }

  @Test
  void aSingleCharacterCutOffIsNeverGuessed() {
    for (String one : new String[] {"中", "啊", "一", "的", "龥", "　"}) {
      for (int length = 1; length < 3; length++) {
        byte[] cut = Arrays.copyOf(one.getBytes(UTF_8), length);
        assertThat(refusal(cut).reason()).as(one + length).isEqualTo(RefusalReason.BAD_ENCODING);
        byte[] afterAscii = ("no. 1: " + new String(cut, ISO_8859_1)).getBytes(ISO_8859_1);
        assertThat(refusal(afterAscii).reason()).isEqualTo(RefusalReason.BAD_ENCODING);
      }
    }
  }

  @Test
  void oneDamagedByteAnywhereIsNotGuessedAsGb18030() {
    byte[] whole = SIMPLIFIED.repeat(4).getBytes(UTF_8);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] = (byte) 0xFF;
      Refused refused = refusal(damaged);
      assertThat(refused.reason()).isEqualTo(RefusalReason.BAD_ENCODING);
      assertThat(refused.byteOffset()).isBetween((long) at - 2, (long) at);
      assertThat(refused.detail()).contains("It is UTF-8");
    }
  }

  @Test
  void recognizesBig5() {
    assertBadEncoding(TRADITIONAL.getBytes(Charset.forName("Big5")), 0, "Big5");
  }

  @Test
  void recognizesDamagedGb18030() {
    byte[] bytes = SIMPLIFIED.repeat(3).getBytes(GB18030);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 2);
    assertBadEncoding(cut, cut.length - 1, "GB18030");
  }

  @ParameterizedTest
  @CsvSource({
    "'',EMPTY_FILE",
    "EFBBBF,EMPTY_FILE",
    "20 0D0A E38080 EFBBBF 09,EMPTY_FILE",
    "E4BA91 00 E6BAAA,BINARY",
    "89504E47 0D0A1A0A 0000000D,BINARY",
    "01 02 03 04 41 42,BINARY",
    "FFFE0000 91000000,BAD_ENCODING",
    "FFFE 914E 00,BAD_ENCODING",
    "FFFE 914E 00D8 914E,BAD_ENCODING",
    "FFFE 914E 0000,BINARY",
    "EDA080 E4BA91 E6BAAA,BAD_ENCODING",
    "63 61 66 E9 20 61 75 20 6C 61 69 74,BAD_ENCODING",
    "32 30 32 33 E38080 EFBC9A 31,NO_TEXT"
  })
  void refusesFilesThatAreNotText(String hex, RefusalReason reason) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertThat(refusal(bytes).reason()).isEqualTo(reason);
  }

  @Test
  void showsTheBytesAroundTheBadOne() {
    byte[] bytes = ("页" + "面").getBytes(UTF_8);
    bytes[4] = 'x';
    assertThat(refusal(bytes).excerpt()).isEqualTo("E9 A1 B5 E9 78 A2");
    assertThat(refusal(bytes).byteOffset()).isEqualTo(3);
  }

  @Test
  void roundTripsRandomText() {
    for (long seed = 0; seed < 300; seed++) {
      String text = HanText.random(new Random(seed), 40 + (int) seed) + "𠮷";
      assertThat(PageDecoder.decode("a", text.getBytes(UTF_8)))
          .as("seed " + seed)
          .isEqualTo(new Decoded(text, "UTF-8"));
      assertThat(PageDecoder.decode("a", ("\uFEFF" + text).getBytes(UTF_8)))
          .as("seed " + seed)
          .isEqualTo(new Decoded(text, "UTF-8-BOM"));
      assertThat(PageDecoder.decode("a", text.getBytes(GB18030)))
          .as("seed " + seed)
          .isEqualTo(new Decoded(text, "GB18030"));
    }
  }

  @Test
  void randomBytesNeverThrowAndShowOnlyPrintableExcerpts() {
    for (long seed = 0; seed < 5000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      for (int at = 0; seed % 2 == 0 && at < bytes.length; at++) {
        bytes[at] = bytes[at] == 0 ? 1 : bytes[at];
      }
      if (PageDecoder.decode("a", bytes) instanceof Refused refused) {
        assertThat(refused.excerpt().length()).as("seed " + seed).isLessThanOrEqualTo(80);
        assertThat(refused.excerpt().codePoints().noneMatch(Character::isISOControl)).isTrue();
        assertThat(refused.reason()).isNotEqualTo(RefusalReason.UNREADABLE);
      }
    }
  }

  @Test
  void decodesInLinearTime() {
    byte[] large = SIMPLIFIED.repeat(50_000_000 / 72).getBytes(UTF_8);
    byte[] damaged = large.clone();
    damaged[damaged.length - 1] = (byte) 0x80;
    Assertions.assertTimeout(
        Duration.ofSeconds(15),
        () -> {
          assertThat(PageDecoder.decode("a", large)).isInstanceOf(Decoded.class);
          assertThat(refusal(damaged).byteOffset()).isEqualTo(damaged.length - 1);
        });
  }

  private static Refused refusal(byte[] bytes) {
    Decoding decoding = PageDecoder.decode("a.txt", bytes);
    assertThat(decoding).isInstanceOf(Refused.class);
    return (Refused) decoding;
  }

  private static void assertDecoded(byte[] bytes, String text, String charset) {
    assertThat(PageDecoder.decode("a.txt", bytes)).isEqualTo(new Decoded(text, charset));
  }

  private static void assertBadEncoding(byte[] bytes, long offset, String detail) {
    Refused refused = refusal(bytes);
    assertThat(refused.reason()).isEqualTo(RefusalReason.BAD_ENCODING);
    assertThat(refused.byteOffset()).as(refused.detail()).isEqualTo(offset);
    assertThat(refused.detail()).contains(detail);
    assertThat(refused.path()).isEqualTo("a.txt");
  }
}

package org.baomai.source.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameDateTest {
  @ParameterizedTest
  @CsvSource({
    "2023-05-05.txt, 2023-05-05, 2023-05-05,",
    "2022/2022-09-24-01.txt, 2022-09-24, 2022-09-24, 01",
    "20230505.txt, 2023-05-05, 20230505,",
    "yxrb20230505A02.txt, 2023-05-05, 20230505, A02",
    "yxrb_2023_05_05_B3.txt, 2023-05-05, 2023_05_05, B3",
    "2023.5.5 第2版.txt, 2023-05-05, 2023.5.5, 第2版",
    "云溪日报2023年5月5日02版.txt, 2023-05-05, 2023年5月5日, 02版",
    "2023/05/05-02.txt, 2023-05-05, 2023/05/05, 02",
    "2023/05/05.txt, 2023-05-05, 2023/05/05,",
    "2023/05/05/02.txt, 2023-05-05, 2023/05/05, 02",
    "2023-05-05/02.txt, 2023-05-05, 2023-05-05, 02",
    "2023-05-05/要闻.txt, 2023-05-05, 2023-05-05,",
    "2023-05/05/A02.txt, 2023-05-05, 2023-05/05, A02",
    "2023/0505/02.txt, 2023-05-05, 2023/0505, 02",
    "202305/05/02.txt, 2023-05-05, 202305/05, 02",
    "2023年/5月/5日/02.txt, 2023-05-05, 2023年/5月/5日, 02",
    "yxrb/2023/05/05_A02.txt, 2023-05-05, 2023/05/05, A02",
    "2023-01-01/2023-05-05.txt, 2023-05-05, 2023-05-05,",
    "2023-05-05-2023-05-05.txt, 2023-05-05, 2023-05-05,",
    "2024-02-29.txt, 2024-02-29, 2024-02-29,",
    "1850-01-01.txt, 1850-01-01, 1850-01-01,",
    "2100-12-31.txt, 2100-12-31, 2100-12-31,"
  })
  void readsDateEvidenceAndLabel(String path, LocalDate date, String evidence, String label) {
    assertThat(FileNameDate.of(path)).contains(new FileNameDate(date, evidence));
    assertThat(FileNamePageLabel.of(path)).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt",
        "283314a1862ddc59.txt",
        "000_283314a1862ddc59.txt",
        "ab20230505cd34ef.txt",
        "120230505123.txt",
        "2023050501.txt",
        "20231305.txt",
        "2023-02-29.txt",
        "2023-02-30/a.txt",
        "1849-12-31.txt",
        "2101-01-01.txt",
        "2023-05_05.txt",
        "2023-05-01至2023-05-07.txt",
        "2023-05.txt",
        "2023/05/第02版.txt",
        "2023/05/02版.txt",
        "2023/0123.txt",
        "2023/123.txt",
        "2023/13/05.txt",
        "12023/05/05.txt",
        ""
      })
  void doesNotReadOtherNumbersAsADate(String path) {
    assertThat(FileNameDate.of(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A02.txt, A02",
    "第12版.txt, 第12版",
    "2023-05-05/283314A12B59.txt,",
    "COVID19.txt,",
    "2023-05-05-要闻-02.txt,",
    "2023-05-05-002.txt,",
    "A02/a.txt,",
    "02.txt,"
  })
  void readsOnlyPlainLabels(String path, String label) {
    assertThat(FileNamePageLabel.of(path)).isEqualTo(label);
  }

  @Test
  void neverThrowsAndReturnsOnlyYearsInRange() {
    String parts = "0123456789-/_.年月日第版Aa ";
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder path = new StringBuilder(random.nextBoolean() ? "20" : "");
      for (int left = random.nextInt(14); left > 0; left--) {
        path.append(parts.charAt(random.nextInt(parts.length())));
      }
      FileNamePageLabel.of(path.toString());
      FileNameDate.of(path.toString())
          .ifPresent(
              found -> {
                assertThat(found.date().getYear()).as(path.toString()).isBetween(1850, 2100);
                assertThat(path.toString()).contains(found.evidence());
              });
    }
  }
}

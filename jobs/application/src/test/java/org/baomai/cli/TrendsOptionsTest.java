package org.baomai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.baomai.EmptyLake;
import org.baomai.Shell;
import org.baomai.cli.option.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of {@code trends} that it would otherwise ignore or forget. */
class TrendsOptionsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "--newspaper, 海州日报",
    "--since, 2031-01-01",
    "--until, 2031-01-01",
    "--kind, article",
    "--as-of, 2031-01-01",
    "--by, week",
    "--svg, picture.svg"
  })
  void optionsOfReadingNeedATerm(String option, String value) {
    Shell refused = Shell.baomai("trends", "--lake", folder.resolve("lake"), option, value);
    assertThat(refused.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(refused.err()).contains(option + " is for one term only").contains("--term");
  }

  @Test
  void theMinimumOfStoriesIsRemembered() throws Exception {
    Path lake = EmptyLake.at(folder.resolve("lake"));
    String settings =
        "SELECT configuration['min-stories'] FROM runs WHERE job = 'trends' ORDER BY sequence";
    assertThat(baomai("trends", "--lake", lake).err()).doesNotContain("as before");
    baomai("trends", "--lake", lake, "--min-stories", "3");
    assertThat(baomai("trends", "--lake", lake).err())
        .contains("terms in 3 stories or more are tested, as before (--min-stories)");
    assertThat(baomai("sql", "--lake", lake, "--format", "csv", settings).out().lines().skip(1))
        .containsExactly("10", "3", "3");

    Shell refused = Shell.baomai("trends", "--lake", lake, "--min-stories", "0");
    assertThat(refused.code()).isEqualTo(ExitCode.WRONG_USAGE);
  }

  private static Shell baomai(Object... command) {
    Shell shell = Shell.baomai(command);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell;
  }
}

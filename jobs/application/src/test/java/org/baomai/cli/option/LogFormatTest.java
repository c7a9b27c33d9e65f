package org.baomai.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.baomai.cli.SignalSilencer;
import org.baomai.lake.store.Progress;
import org.junit.jupiter.api.Test;

class LogFormatTest {
  @Test
  void jsonLinesContainTheRunAndEscapeText() {
    assertThat(written(LogFormat.JSON))
        .matches(
            "\\{\"time\":\"[^\"]+Z\",\"text\":\"waits\"}\n"
                + "\\{\"time\":\"[^\"]+Z\",\"run\":\"r1\",\"text\":\"a \\\\\"b\\\\\"\\\\n c\"}\n");
    assertThat(written(LogFormat.TEXT)).isEqualTo("waits\na \"b\"\n c\n");
  }

  @Test
  void silencerPrintsNothingAfterItsMessage() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SignalSilencer words = new SignalSilencer(out);
    PrintStream err = new PrintStream(words, true, StandardCharsets.UTF_8);
    err.print("before ");
    words.end();
    words.end();
    err.print("after");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("before baomai: ended by a signal.")
        .endsWith("the next run undoes them.\n");
  }

  private static String written(LogFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Progress progress = format.to(new PrintStream(out, true, StandardCharsets.UTF_8));
    progress.says("waits");
    progress.says("r1", "a \"b\"\n c");
    return out.toString(StandardCharsets.UTF_8);
  }
}

package org.baomai.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.baomai.ChildProcess;
import org.baomai.Home;
import org.baomai.SampleCorpus;
import org.baomai.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stored notebook, and its execution by Jupyter. */
class NotebookIT {
  private static final int PAGES = 8;

  @TempDir private Path folder;

  @Test
  void notebookIsStoredWithoutOutputs() throws IOException {
    JsonNode notebook = read(Home.path().resolve("notebooks/baomai.ipynb"));
    assertThat(notebook.at("/metadata/kernelspec/name").asText()).isEqualTo("baomai");
    List<JsonNode> cells = codeCells(notebook);
    assertThat(cells).isNotEmpty();
    for (JsonNode cell : cells) {
      assertThat(cell.get("outputs")).as("outputs of %s", cell).isEmpty();
      assertThat(cell.get("execution_count").isNull()).as("count of %s", cell).isTrue();
    }
  }

  @Test
  void jupyterExecutesTheNotebook() throws Exception {
    assumeTrue(isOnPath("jupyter"), "Jupyter is not installed.");
    Path lake = folder.resolve("lake");
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), PAGES);
    for (String job : List.of("parse", "segment", "trends")) {
      Shell shell =
          job.equals("parse")
              ? Shell.baomai(job, "--corpus", corpus.path(), "--lake", lake)
              : Shell.baomai(job, "--lake", lake);
      assertThat(shell.code()).as(shell.err()).isZero();
    }

    JsonNode notebook = executed(lake);
    assertThat(Home.path().resolve("notebooks/spark-warehouse")).doesNotExist();

    String outputs = outputs(notebook);
    assertThat(outputs)
        .as("a table, a chart with a Chinese term as text, a concordance")
        .contains("<th style=", "棠州日报", "<svg ", ".txt:")
        .containsPattern("font-size=\"15\">\\p{IsHan}+</text>");
  }

  /** Executes the notebook with the classes of this test run. */
  private JsonNode executed(Path lake) throws Exception {
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Home.path().resolve("notebooks/bin/notebook").toString(),
            "--execute",
            folder.resolve("executed").toString());
    builder.environment().put("BAOMAI_LAKE", lake.toString());
    builder.environment().put("BAOMAI_CLASS_PATH", System.getProperty("java.class.path"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // The kernel lives for a minute: compiling its code well does not pay.
    builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    int code = ChildProcess.exitCode(builder.start(), Duration.ofMinutes(5));
    assertThat(code).as(Files.readString(log)).isZero();
    return read(folder.resolve("executed/baomai.ipynb"));
  }

  private static String outputs(JsonNode notebook) {
    StringBuilder html = new StringBuilder();
    for (JsonNode cell : codeCells(notebook)) {
      for (JsonNode output : cell.get("outputs")) {
        assertThat(output.get("output_type").asText())
            .as("output %s of %s", output, cell.get("source"))
            .isEqualTo("display_data");
        for (JsonNode part : output.at("/data/text~1html")) {
          html.append(part.asText());
        }
        html.append(output.at("/data/text~1html").asText());
      }
    }
    return html.toString();
  }

  private static List<JsonNode> codeCells(JsonNode notebook) {
    List<JsonNode> cells = new ArrayList<>();
    for (JsonNode cell : notebook.get("cells")) {
      if (cell.get("cell_type").asText().equals("code")) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private static JsonNode read(Path notebook) throws IOException {
    return new ObjectMapper().readTree(Files.readString(notebook));
  }

  private static boolean isOnPath(String command) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, command))) {
        return true;
      }
    }
    return false;
  }
}

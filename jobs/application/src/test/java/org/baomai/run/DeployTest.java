package org.baomai.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.baomai.ChildProcess;
import org.baomai.Home;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scheduler is given is sound, and calls the one command. */
class DeployTest {
  private static final Path DEPLOY = Home.path().resolve("jobs/deploy");

  @Test
  void systemdTakesTheUnits(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/systemd-analyze")), "no systemd here");
    Path log = folder.resolve("log");
    Process verify =
        new ProcessBuilder(
                "/usr/bin/systemd-analyze",
                "verify",
                DEPLOY.resolve("baomai.service").toString(),
                DEPLOY.resolve("baomai.timer").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = ChildProcess.exitCode(verify, Duration.ofMinutes(1));
    String said = Files.readString(log);
    assertThat(code).as(said).isZero();
    assertThat(said).doesNotContain("baomai.service:").doesNotContain("baomai.timer:");
  }

  @Test
  void eachCallsTheOneCommand() throws Exception {
    for (String name : new String[] {"baomai.service", "crontab", "airflow_dag.py"}) {
      assertThat(Files.readString(DEPLOY.resolve(name)).replace("\"", ""))
          .as(name)
          .containsPattern("jobs/bin/baomai ([$]SPARK_OPTIONS )?run")
          .contains("--corpus")
          .contains("--lake");
    }
    String pod = Files.readString(DEPLOY.resolve("kubernetes.yaml"));
    assertThat(pod)
        .contains("/opt/baomai/jobs/bin/baomai")
        .contains("- run\n")
        .contains("concurrencyPolicy: Forbid");
    // A list of lines that cron would read: five fields, then the command.
    assertThat(
            Files.readAllLines(DEPLOY.resolve("crontab")).stream().filter(l -> !l.startsWith("#")))
        .singleElement()
        .asString()
        .matches("\\d+ \\d+ \\* \\* \\* +/.*");
  }
}

package org.baomai.topics.gibbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.baomai.ChildProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The counts are the same to the last bit on one core, on two cores, on two executors, and with an
 * executor killed during the fit: {@code mvn test -Dtest=FitOnMastersTest -Dbaomai.masters=true}.
 */
@EnabledIfSystemProperty(named = "baomai.masters", matches = "true")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class FitOnMastersTest {
  private static final String CLUSTER = "local-cluster[2,1,1024]";

  @TempDir private Path folder;

  @Test
  void allMastersGiveSameModel() throws Exception {
    String expected = digest("local[1]", "3", "-");
    assertThat(digest("local[2]", "7", "-")).isEqualTo(expected);
    assertThat(digest(CLUSTER, "4", "-")).isEqualTo(expected);
    assertThat(digest(CLUSTER, "4", checkpoints(), "kill"))
        .as("with checkpoints")
        .isEqualTo(expected);
    assertThat(digest(CLUSTER, "4", "-", "kill")).as("without checkpoints").isEqualTo(expected);
  }

  private String checkpoints() {
    return folder.resolve("checkpoints").toUri().toString();
  }

  private String digest(String... arguments) throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(org.apache.spark.launcher.JavaModuleOptions.defaultModuleOptions().split(" +")));
    command.addAll(List.of("-Xmx2g", "-cp", classPath, FitOnMaster.class.getName()));
    List<String> given = new ArrayList<>(List.of(arguments));
    given.add(2, classPath);
    command.addAll(given);
    Path log = Files.createTempFile(folder, "fit", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SPARK_HOME", sparkHome(classPath).toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    int exit = ChildProcess.exitCode(builder.start(), Duration.ofMinutes(15));
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    assertThat(exit).as("%s", lines.subList(Math.max(0, lines.size() - 40), lines.size())).isZero();
    if (given.contains("kill")) {
      assertThat(lines).contains("killed executor");
    }
    return lines.stream().filter(line -> line.startsWith("digest ")).findFirst().orElseThrow();
  }

  /** A folder with Spark's jars, as the process that starts executors requires it. */
  private Path sparkHome(String classPath) throws IOException {
    Path home = folder.resolve("spark");
    if (!Files.exists(home)) {
      Path jars = Files.createDirectories(home.resolve("jars"));
      for (String entry : List.of(classPath.split(File.pathSeparator))) {
        if (entry.endsWith(".jar")) {
          Path jar = Path.of(entry);
          Path link = jars.resolve(jar.getFileName());
          if (!Files.exists(link)) {
            Files.createSymbolicLink(link, jar);
          }
        }
      }
    }
    return home;
  }
}

package org.baomai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The shaded jar is complete under a plain Spark, and holds nothing that is not shipped. */
class JarIT {
  private static final Path JAR = Home.path().resolve("jobs/application/target/baomai.jar");
  private static final Path SPARK_CLASS_PATH =
      Home.path().resolve("jobs/spark-home/target/spark.classpath");

  /**
   * Delta's optional code for Amazon's, Google's and Microsoft's storage, whose libraries a user
   * adds with {@code --packages}.
   */
  private static final List<String> OPTIONAL =
      List.of(
          "io.delta.dynamodbcommitcoordinator.",
          "io.delta.storage.internal.",
          "io.unitycatalog.hadoop.internal.auth.");

  @Test
  void everyClassThatItRefersToIsInItOrInPlainSpark() throws IOException {
    String missing = missing(Files.readString(SPARK_CLASS_PATH).strip());
    // One indented line for each pair of classes, below one that is about the jar.
    assertThat(missing.lines().filter(line -> line.startsWith(" ") && line.contains(" -> ")))
        .filteredOn(line -> OPTIONAL.stream().noneMatch(line.strip()::startsWith))
        .as("classes in neither %s nor the Spark home", JAR)
        .isEmpty();
  }

  @Test
  void withoutSparkTheSameCheckFindsMissingClasses() {
    assertThat(missing(JAR.toString())).contains("org.baomai.run.Session", "not found");
  }

  @Test
  void noMeasuringProgramIsInIt() throws IOException {
    Set<String> classes = classes(JAR);
    assertThat(classes.contains("org/baomai/run/Session.class")).isTrue();
    assertThat(
            classes.stream().filter(name -> name.matches("org/(baomai/measures|junit)/.*|cc/.*")))
        .as("measuring programs and what only they or tests use")
        .isEmpty();
  }

  /** Two copies of a class make it a matter of order which one runs. */
  @Test
  void noClassThatSparkBringsIsInIt() throws IOException {
    Set<String> ours = classes(JAR);
    for (String spark : Files.readString(SPARK_CLASS_PATH).strip().split(File.pathSeparator, -1)) {
      Set<String> twice = classes(Path.of(spark));
      twice.retainAll(ours);
      assertThat(twice).as(spark).isEmpty();
    }
  }

  private static Set<String> classes(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .collect(Collectors.toSet());
    }
  }

  /** The answer of the JDK's {@code jdeps --missing-deps}. */
  private static String missing(String classPath) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(out),
                new PrintWriter(err),
                "--missing-deps",
                "--multi-release",
                "17",
                "-cp",
                classPath,
                JAR.toString());
    assertThat(code).as("%s%s", out, err).isZero();
    return out.toString();
  }
}

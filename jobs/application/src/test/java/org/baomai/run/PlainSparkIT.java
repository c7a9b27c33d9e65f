package org.baomai.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.baomai.Home;
import org.baomai.SampleCorpus;
import org.baomai.Wrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application jar under a Spark that has only its own jars: whatever Spark does not bring must
 * be inside the application jar.
 */
class PlainSparkIT {
  private static final Path SPARK_HOME = Home.path().resolve("jobs/spark-home/target/spark");

  @TempDir private Path folder;

  @Test
  void theJarBringsAllThatSparkDoesNot() throws Exception {
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 6);
    String lake = folder.resolve("lake").toString();
    Wrapper.baomai(
            "run",
            "--corpus",
            corpus.path().toString(),
            "--lake",
            lake,
            "--topics",
            "4",
            "--sweeps",
            "20")
        .endsWith(0);
    assertSparkHomeIsPlain();
    // Seeds are compared, and topics matched with those of the model before.
    for (int refit = 1; refit <= 2; refit++) {
      Wrapper.baomai(
              "topics",
              "--lake",
              lake,
              "--topics",
              "4,5",
              "--seeds",
              "2",
              "--sweeps",
              "20",
              "--refit")
          .endsWith(0);
    }
  }

  private static void assertSparkHomeIsPlain() throws IOException {
    try (Stream<Path> files = Files.list(SPARK_HOME.resolve("jars"))) {
      List<String> jars = files.map(jar -> jar.getFileName().toString()).toList();
      assertThat(jars)
          .anyMatch(jar -> jar.startsWith("spark-sql_"))
          .anyMatch(jar -> jar.startsWith("spark-mllib_"))
          .noneMatch(
              jar ->
                  jar.matches(
                      "(mallet|jgrapht|jheaps|apfloat|delta|unitycatalog|hanlp|picocli|commons-csv"
                          + "|junit|assertj|archunit|baomai)-.*"));
    }
  }
}

package org.baomai.job;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.baomai.lake.Lake;
import picocli.CommandLine.Option;

/** {@code --lake}. */
final class LakeOption {
  @Option(
      names = "--lake",
      required = true,
      paramLabel = "LAKE",
      description = "Folder of the tables. A writing command makes it where there is none.")
  private Path lake;

  Path path() {
    return lake.toAbsolutePath().normalize();
  }

  Lake open(SparkSession spark) {
    return Lake.open(spark, LocalPath.of(path()));
  }
}

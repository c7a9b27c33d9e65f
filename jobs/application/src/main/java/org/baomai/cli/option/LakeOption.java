package org.baomai.cli.option;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.baomai.lake.store.Lake;
import org.baomai.run.LocalPath;
import picocli.CommandLine.Option;

/** {@code --lake}. */
public final class LakeOption {
  @Option(
      names = "--lake",
      required = true,
      paramLabel = "LAKE",
      description = "Folder of the tables. Commands that write create it if it does not exist.")
  private Path lake;

  public Path path() {
    return lake.toAbsolutePath().normalize();
  }

  public Lake open(SparkSession spark) {
    return Lake.open(spark, LocalPath.of(path()));
  }
}

package org.baomai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baomai.lake.LakeContent;

/**
 * A lake with a run of all jobs over the sample newspaper. It is made on first use and shared by
 * all tests of this JVM, which must not write to it; {@link EmptyLake#copy} makes a copy to write
 * to.
 */
public final class SampleLake {
  private static Path lake;
  private static LakeContent content;

  private SampleLake() {}

  /** The folder of the tables. */
  public static synchronized Path path() {
    if (lake == null) {
      lake = run();
    }
    return lake;
  }

  /** The content of its tables. */
  public static synchronized LakeContent content() {
    if (content == null) {
      content = LakeContent.of(path());
    }
    return content;
  }

  /**
   * The result of a query as CSV.
   *
   * @param options more options of {@code sql}
   */
  public static String sql(String query, Object... options) {
    return sql(path(), query, options);
  }

  /** The result of a query on another lake as CSV. */
  public static String sql(Path lake, String query, Object... options) {
    List<Object> words = new ArrayList<>(List.of("sql", "--lake", lake, "--format", "csv"));
    words.addAll(List.of(options));
    words.add(query);
    Shell shell = Shell.baomai(words.toArray());
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.out();
  }

  private static Path run() {
    try {
      Path made = Files.createTempDirectory("baomai-sample").resolve("lake");
      Shell shell = Shell.baomai("run", "--corpus", Home.sample(), "--lake", made);
      assertThat(shell.code()).as(shell.err()).isZero();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

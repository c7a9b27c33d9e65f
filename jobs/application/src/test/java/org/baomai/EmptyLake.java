package org.baomai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.baomai.lake.store.Lake;

/**
 * A lake whose tables are made and hold nothing, copied to where a test wants its own: creating the
 * tables takes a quarter of a minute. Tests that use it never see how a lake is created; {@code
 * InterruptedCreationTest} and runs that begin without a lake do.
 */
public final class EmptyLake {
  private static Path template;

  private EmptyLake() {}

  /** A lake at a path where nothing is yet; the same path. */
  public static synchronized Path at(Path path) {
    try {
      if (template == null) {
        Path made = Files.createTempDirectory("baomai-empty").resolve("lake");
        Lake.openOrCreate(SharedSession.get(), made.toString());
        template = made;
      }
      copy(template, path);
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a lake to a path where nothing is yet. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      List<Path> files = walk.toList();
      for (Path file : files) {
        Path copied = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied);
      }
    }
  }
}

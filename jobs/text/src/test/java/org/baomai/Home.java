package org.baomai;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies, and the material beside it that only some machines have. */
public final class Home {
  /** Tests of minutes that a quicker one stands for are run with {@code -Dbaomai.long=true}. */
  public static final String LONG = "baomai.long";

  private Home() {}

  /** The project's folder. */
  public static Path path() {
    Path folder = Path.of(System.getProperty("baomai.home", ".")).toAbsolutePath().normalize();
    while (!Files.exists(folder.resolve("data/sample"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** The sample newspaper. */
  public static Path sample() {
    return path().resolve("data/sample");
  }
}

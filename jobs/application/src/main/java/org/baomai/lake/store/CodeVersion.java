package org.baomai.lake.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Baomai and of the Spark that it was built for. */
public final class CodeVersion {
  private static final Properties VERSION = load();

  private CodeVersion() {}

  /** Version of this code. */
  public static String current() {
    return VERSION.getProperty("version");
  }

  /** Version of Spark that this code was built with. */
  public static String spark() {
    return VERSION.getProperty("spark");
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream in = CodeVersion.class.getResourceAsStream("/org/baomai/version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The jar lacks org/baomai/version.properties.", e);
    }
    return properties;
  }
}

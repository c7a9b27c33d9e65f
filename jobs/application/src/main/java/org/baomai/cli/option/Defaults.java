package org.baomai.cli.option;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.baomai.run.UsageException;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Values of options that are not on the command line: environment, then configuration file. */
public final class Defaults implements IDefaultValueProvider {
  private static final String CONFIG = "BAOMAI_CONFIG";

  private final Map<String, String> environment;
  private final Properties file;

  Defaults(Map<String, String> environment, Properties file) {
    this.environment = environment;
    this.file = file;
  }

  /**
   * The defaults of this process.
   *
   * @throws UsageException if the configuration file cannot be read
   */
  public static Defaults of() {
    Properties properties = new Properties();
    String config = System.getenv(CONFIG);
    if (config != null && !config.isEmpty()) {
      try (Reader reader = Files.newBufferedReader(Path.of(config), StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UsageException(
            CONFIG + " names " + config + ", which cannot be read. Correct the path or unset it.");
      }
    }
    return new Defaults(System.getenv(), properties);
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!argument.isOption()) {
      return null;
    }
    String name = ((OptionSpec) argument).longestName().replaceFirst("^--", "");
    String variable = "BAOMAI_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    String value = environment.get(variable);
    return value != null ? value : file.getProperty(name);
  }
}

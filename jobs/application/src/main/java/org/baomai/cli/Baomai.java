package org.baomai.cli;

import org.baomai.cli.option.CommandContext;
import org.baomai.lake.store.CodeVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code baomai}, parent of all others. */
@Command(
    name = "baomai",
    mixinStandardHelpOptions = true,
    versionProvider = Baomai.Version.class,
    header = "Turns a folder of newspaper page texts into articles, words, trends and topics.",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "",
      "Start with:  baomai run --corpus FOLDER --lake LAKE",
      "then look:   baomai status --lake LAKE",
      "             baomai concordance --lake LAKE 防汛",
      "             baomai sql --lake LAKE \"SELECT * FROM term_trends WHERE direction = 'rising'\"",
      "",
      "FOLDER contains page texts: one .txt file per page, in any subfolders. LAKE is a folder that"
          + " Baomai creates. 'baomai COMMAND --help' describes each command."
    },
    footer = {
      "",
      "Options can also be set by environment variables (--max-page-bytes: BAOMAI_MAX_PAGE_BYTES) or"
          + " in the configuration file named by BAOMAI_CONFIG (max-page-bytes=...). The command line"
          + " overrides the environment, the environment overrides the file. Spark options (--master,"
          + " --conf, --driver-memory, ...) go before COMMAND.",
      "",
      "Exit codes: 0 success; 1 failure; 2 wrong usage; 3 success, but more files in quarantine than"
          + " --max-quarantined; 4 another run holds the lake; 130 and 143 after signals."
    },
    subcommands = {
      RunCommand.class,
      ParseCommand.class,
      SegmentCommand.class,
      TrendsCommand.class,
      TopicsCommand.class,
      ConcordanceCommand.class,
      CountCommand.class,
      CollocatesCommand.class,
      KeynessCommand.class,
      ExplainCommand.class,
      SqlCommand.class,
      ExportCommand.class,
      StatusCommand.class,
      DiffCommand.class,
      TrainCommand.class,
      MaintainCommand.class,
      TablesCommand.class,
      CommandsCommand.class
    })
final class Baomai {
  private final CommandContext context;

  Baomai(CommandContext context) {
    this.context = context;
  }

  CommandContext context() {
    return context;
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"baomai " + CodeVersion.current() + " for Spark " + CodeVersion.spark()};
    }
  }
}

package org.baomai.cli;

import org.baomai.cli.option.CommandContext;
import org.baomai.lake.store.CodeVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code baomai}, root of all others. */
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
      "FOLDER holds page texts, one page a .txt file, in folders as you like; LAKE is a folder that"
          + " Baomai makes. 'baomai COMMAND --help' says more of each command."
    },
    footer = {
      "",
      "An option may also be set by an environment variable (--max-page-bytes: BAOMAI_MAX_PAGE_BYTES)"
          + " or in the config file that BAOMAI_CONFIG names (max-page-bytes=...); the command line"
          + " wins over the environment, the environment over the file. Options of Spark (--master,"
          + " --conf, --driver-memory, ...) go before COMMAND.",
      "",
      "Exit codes: 0 done; 1 failed; 2 wrong usage; 3 done, but more was quarantined than"
          + " --max-quarantined; 4 another run holds the lake; 130 and 143 on signals."
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
  private final CommandContext surroundings;

  Baomai(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  CommandContext surroundings() {
    return surroundings;
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"baomai " + CodeVersion.current() + " for Spark " + CodeVersion.spark()};
    }
  }
}

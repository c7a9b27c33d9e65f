package org.baomai.cli;

import java.util.concurrent.Callable;
import org.baomai.cli.option.ExitCode;
import org.baomai.cli.option.LakeOption;
import org.baomai.cli.option.TitledTables;
import org.baomai.lake.LakeReader;
import org.baomai.lake.Selection;
import org.baomai.lake.store.Lake;
import org.baomai.run.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code baomai diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Compares two published states of a lake.",
    description = {
      "Lists the runs between the two states, settings and versions that differ, pages that were"
          + " added, changed or removed, and the number of rows added, changed and removed in each"
          + " table.",
      "",
      "  baomai diff --lake LAKE 2024-07-01 2024-07-08",
      "  baomai diff --lake LAKE 20240701T023001Z-1a2b3c 20240708T023002Z-4d5e6f"
    })
final class DiffCommand implements Callable<Integer> {
  @ParentCommand private Baomai baomai;

  @Mixin private LakeOption lake;

  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description = "A run id from 'status', or a day (UTC): the last state published by its end.")
  private String from;

  @Parameters(index = "1", paramLabel = "TO", description = "The later state, in the same form.")
  private String to;

  @Option(
      names = "--limit",
      paramLabel = "PAGES",
      defaultValue = "20",
      description = "Maximum number of pages to list (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  public Integer call() {
    Lake opened = lake.open(baomai.context().session().get());
    LakeReader before = LakeReader.of(opened, from, Selection.ALL);
    LakeReader after = LakeReader.of(opened, to, Selection.ALL);
    if (before.state().sequence() > after.state().sequence()) {
      throw new UsageException(
          from + " was published after " + to + ". Give the earlier state first.");
    }
    new StateDifference(before, after).print(new TitledTables(baomai.context().out()), limit);
    return ExitCode.DONE;
  }
}

package org.baomai.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.baomai.cli.option.ExitCode;
import org.baomai.run.MaintainJob;
import picocli.CommandLine.Command;

/** {@code baomai maintain}. */
@Command(
    name = "maintain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header =
        "Compacts small files, clustered by date; removes files that no version within the"
            + " retention needs.",
    description =
        "Rows do not change. States published within the last 400 days can still be read with"
            + " --as-of.")
final class MaintainCommand extends WritingCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    run(List.of(new MaintainJob()));
    return ExitCode.DONE;
  }
}

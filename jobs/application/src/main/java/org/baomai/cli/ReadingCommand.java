package org.baomai.cli;

import java.util.concurrent.Callable;
import org.baomai.cli.option.CommandContext;
import org.baomai.cli.option.ExitCode;
import org.baomai.cli.option.LakeOption;
import org.baomai.cli.option.ReadingOptions;
import org.baomai.lake.LakeReader;
import org.baomai.run.UsageException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** The base class of the commands that read a lake. */
abstract class ReadingCommand implements Callable<Integer> {
  @ParentCommand private Baomai baomai;

  @Mixin private LakeOption lake;

  @Mixin private ReadingOptions options;

  @Override
  public final Integer call() {
    check();
    read(options.open(context().session().get(), lake));
    return ExitCode.DONE;
  }

  /**
   * Checks the options before Spark starts, which takes seconds.
   *
   * @throws UsageException if an option is invalid
   */
  void check() {}

  /** Reads the lake and prints the result. */
  abstract void read(LakeReader lake);

  final CommandContext context() {
    return baomai.context();
  }
}

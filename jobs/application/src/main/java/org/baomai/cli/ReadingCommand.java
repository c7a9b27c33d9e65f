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

/** What all commands that read a lake share. */
abstract class ReadingCommand implements Callable<Integer> {
  @ParentCommand private Baomai baomai;

  @Mixin private LakeOption lake;

  @Mixin private ReadingOptions options;

  @Override
  public final Integer call() {
    check();
    read(options.open(surroundings().session().get(), lake));
    return ExitCode.DONE;
  }

  /**
   * Looks at what is asked before Spark starts, which takes seconds.
   *
   * @throws UsageException if it cannot be
   */
  void check() {}

  /** Reads, and prints to the surroundings. */
  abstract void read(LakeReader lake);

  final CommandContext surroundings() {
    return baomai.surroundings();
  }
}

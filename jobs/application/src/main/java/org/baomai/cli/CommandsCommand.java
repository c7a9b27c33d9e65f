package org.baomai.cli;

import org.baomai.reference.CommandsPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code baomai commands}. */
@Command(
    name = "commands",
    mixinStandardHelpOptions = true,
    header = "Prints the reference of all commands in Markdown.")
final class CommandsCommand implements Runnable {
  @ParentCommand private Baomai baomai;

  @Override
  public void run() {
    // A new command line: that of this process has defaults from the environment and the
    // configuration file, which must not appear in the reference.
    CommandLine all = new CommandLine(new Baomai(baomai.context()));
    baomai.context().out().print(CommandsPage.markdown(all));
  }
}

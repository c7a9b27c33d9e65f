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
    // A command line of its own: this process's takes defaults from the environment and the config
    // file, and the reference must not show those.
    CommandLine all = new CommandLine(new Baomai(baomai.surroundings()));
    baomai.surroundings().out().print(CommandsPage.markdown(all));
  }
}

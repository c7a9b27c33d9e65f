package org.baomai.cli;

import org.baomai.reference.TablesPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code baomai tables}. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    header = "Prints the reference of all tables in Markdown: keys, columns, types.")
final class TablesCommand implements Runnable {
  @ParentCommand private Baomai baomai;

  @Override
  public void run() {
    baomai.context().out().print(TablesPage.markdown());
  }
}

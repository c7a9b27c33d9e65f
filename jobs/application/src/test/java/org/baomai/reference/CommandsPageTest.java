package org.baomai.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.baomai.Shell;
import org.junit.jupiter.api.Test;

/** The committed reference of commands equals the generated one. */
class CommandsPageTest {
  @Test
  void theReferenceOfCommandsIsUpToDate() throws IOException {
    Shell commands = Shell.baomai("commands");
    assertThat(commands.code()).as(commands.err()).isZero();
    GeneratedPage.check("commands.md", commands.out());
  }
}

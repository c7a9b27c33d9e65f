package org.baomai.reference;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The reference of tables is the one that the code generates. */
class TablesPageTest {
  @Test
  void theReferenceOfTablesIsUpToDate() throws IOException {
    GeneratedPage.check("tables.md", TablesPage.markdown());
  }
}

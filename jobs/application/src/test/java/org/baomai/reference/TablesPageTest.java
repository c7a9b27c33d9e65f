package org.baomai.reference;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The committed reference of tables equals the generated one. */
class TablesPageTest {
  @Test
  void theReferenceOfTablesIsUpToDate() throws IOException {
    GeneratedPage.check("tables.md", TablesPage.markdown());
  }
}

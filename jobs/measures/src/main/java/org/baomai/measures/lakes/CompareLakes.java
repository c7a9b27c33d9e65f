package org.baomai.measures.lakes;

import java.nio.file.Path;
import org.baomai.lake.LakeContent;
import org.baomai.measures.Usage;

/**
 * Compares all published tables of two lakes row by row: ids, whole numbers and texts must be
 * equal, doubles within 1e-9 relative; times and run ids do not count.
 */
final class CompareLakes {
  private CompareLakes() {}

  /** Takes two lakes; ends with an error that names table, key and value if they differ. */
  public static void main(String[] args) {
    Usage.require(args, 2, "CompareLakes LAKE LAKE");
    LakeContent first = LakeContent.of(Path.of(args[0]));
    LakeContent second = LakeContent.of(Path.of(args[1]));
    for (String table : first.tables().keySet()) {
      System.out.printf("%s: %d and %d rows%n", table, first.rows(table), second.rows(table));
    }
    first.assertSameAs(second);
    System.out.println("equal");
  }
}

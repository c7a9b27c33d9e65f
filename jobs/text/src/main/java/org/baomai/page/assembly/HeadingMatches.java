package org.baomai.page.assembly;

import java.util.Arrays;
import java.util.List;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockKind;

/** For each heading, the nearby body block that contains the greatest share of its words. */
final class HeadingMatches {

  /** The blocks compared on either side; proportionally fewer on long pages. */
  private static final int NEAR = 60;

  private static final int LEAST_NEAR = 5;
  private static final int USUAL_BLOCKS = 400;

  /** The least share of a match. */
  private static final double LEAST = 0.25;

  private final double[] greatest;
  private final int[] best;

  HeadingMatches(List<Block> blocks, Affinity affinity) {
    greatest = new double[blocks.size()];
    best = new int[blocks.size()];
    Arrays.fill(best, -1);
    int near = Math.max(LEAST_NEAR, NEAR * USUAL_BLOCKS / Math.max(USUAL_BLOCKS, blocks.size()));
    for (Block body : blocks) {
      if (body.kind() == BlockKind.BODY) {
        int from = Math.max(0, body.index() - near + 1);
        int to = Math.min(blocks.size(), body.index() + near + 1);
        for (Block heading : blocks.subList(from, to)) {
          if (heading.mayBeHeading()) {
            compare(heading.index(), body.index(), affinity);
          }
        }
      }
    }
  }

  private void compare(int heading, int body, Affinity affinity) {
    double share = affinity.share(heading, affinity.overlap(heading, body));
    if (share > greatest[heading]) {
      greatest[heading] = share;
      best[heading] = share < LEAST ? -1 : body;
    }
  }

  /** The greatest share of a heading that one nearby body contains, 0 to 1. */
  double greatestShare(int heading) {
    return greatest[heading];
  }

  /** The index of that body; -1 if none contains a quarter. */
  int bestBody(int heading) {
    return best[heading];
  }
}

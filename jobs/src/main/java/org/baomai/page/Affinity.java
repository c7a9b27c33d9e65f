package org.baomai.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike blocks are: character bigrams, each weighted by its rarity on the page (inverse
 * document frequency, Spärck Jones 1972), and n-grams of the page itself across a break.
 */
final class Affinity {

  private static final int MOST_BIGRAMS_OF_A_HEADING = 62;

  private final CharacterPairs pairs = CharacterPairs.of();
  private final List<Block> blocks;
  private final long[][] bigrams;
  private final Map<Long, Integer> documentFrequency = new HashMap<>();
  private final Set<Long> seenBigrams = new HashSet<>();
  private final Set<Long> seenTrigrams = new HashSet<>();
  private final double[] norms;
  private final double[][] squares;
  private final long[][] headingBigrams;
  private final double[][] headingRarities;
  private final PairCache likenesses;
  private final PairCache masks;

  Affinity(List<Block> blocks) {
    this.blocks = blocks;
    this.bigrams = new long[blocks.size()][];
    this.norms = new double[blocks.size()];
    this.squares = new double[blocks.size()][];
    this.headingBigrams = new long[blocks.size()][];
    this.headingRarities = new double[blocks.size()][];
    this.likenesses = new PairCache(blocks.size());
    this.masks = new PairCache(blocks.size());
    for (Block block : blocks) {
      count(block);
    }
    for (Block block : blocks) {
      weigh(block.index());
    }
  }

  private void weigh(int block) {
    double sum = 0;
    squares[block] = new double[bigrams[block].length];
    for (int i = 0; i < squares[block].length; i++) {
      double rarity = rarity(bigrams[block][i]);
      squares[block][i] = rarity * rarity;
      sum += squares[block][i];
    }
    norms[block] = Math.sqrt(sum);
    headingRarities[block] = new double[headingBigrams[block].length];
    for (int i = 0; i < headingRarities[block].length; i++) {
      headingRarities[block][i] = rarity(headingBigrams[block][i]);
    }
  }

  private void count(Block block) {
    int[] letters = letters(block.reading());
    long[] own = new long[Math.max(0, letters.length - 1)];
    for (int i = 0; i + 1 < letters.length; i++) {
      own[i] = pair(letters[i], letters[i + 1]);
      seenBigrams.add(own[i]);
      if (i + 2 < letters.length) {
        seenTrigrams.add(triple(letters[i], letters[i + 1], letters[i + 2]));
      }
    }
    long[] distinct = Arrays.stream(own).distinct().toArray();
    headingBigrams[block.index()] =
        Arrays.copyOf(distinct, Math.min(distinct.length, MOST_BIGRAMS_OF_A_HEADING));
    bigrams[block.index()] = Arrays.stream(distinct).sorted().toArray();
    if (block.kind() == BlockKind.BODY) {
      for (long bigram : distinct) {
        documentFrequency.merge(bigram, 1, Integer::sum);
      }
    }
  }

  private static int[] letters(String words) {
    return words.codePoints().filter(Character::isLetterOrDigit).toArray();
  }

  private static long pair(int first, int second) {
    return ((long) first << 21) | second;
  }

  private static long triple(int first, int second, int third) {
    return ((long) first << 42) | ((long) second << 21) | third;
  }

  private double rarity(long bigram) {
    return Math.log((1.0 + blocks.size()) / documentFrequency.getOrDefault(bigram, 1));
  }

  /** Cosine of two blocks' bigrams, 0 to 1. */
  double likeness(int a, int b) {
    int first = Math.min(a, b);
    int second = Math.max(a, b);
    int place = likenesses.place(first, second);
    if (!likenesses.holds(place, first, second)) {
      long computed = Double.doubleToLongBits(computeLikeness(first, second));
      likenesses.put(place, first, second, computed);
    }
    return Double.longBitsToDouble(likenesses.value(place));
  }

  private double computeLikeness(int a, int b) {
    long[] left = bigrams[a];
    long[] right = bigrams[b];
    double shared = 0;
    for (int i = 0, j = 0; i < left.length && j < right.length; ) {
      if (left[i] == right[j]) {
        shared += squares[a][i];
        i++;
        j++;
      } else if (left[i] < right[j]) {
        i++;
      } else {
        j++;
      }
    }
    double norm = norms[a] * norms[b];
    return norm == 0 ? 0 : shared / norm;
  }

  /** The greatest share that the bodies together hold of one of the headings: 0 to 1. */
  double share(List<Integer> headings, List<Integer> bodies) {
    double best = 0;
    for (int heading : headings) {
      best = Math.max(best, share(heading, bodies));
    }
    return best;
  }

  /** The share that the bodies together hold of a heading's bigrams, by rarity: 0 to 1. */
  double share(int heading, List<Integer> bodies) {
    long mask = 0;
    for (int body : bodies) {
      mask |= overlap(heading, body);
    }
    return share(heading, mask);
  }

  /**
   * The greatest share of one of the headings that a block adds to what the bodies hold: 0 to 1.
   */
  double newShare(List<Integer> headings, List<Integer> bodies, int block) {
    double most = 0;
    for (int heading : headings) {
      long mask = 0;
      for (int body : bodies) {
        mask |= overlap(heading, body);
      }
      long with = mask | overlap(heading, block);
      most = Math.max(most, share(heading, with) - share(heading, mask));
    }
    return most;
  }

  /**
   * How much likelier than chance the characters at the break between two blocks stand together, as
   * a natural logarithm; 0 where either is not Chinese.
   */
  double pairAcross(int before, int after) {
    String left = blocks.get(before).reading();
    String right = blocks.get(after).reading();
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    return pairs.affinity(left.charAt(left.length() - 1), right.charAt(0));
  }

  /** Which of a heading's first 62 bigrams stand in another block, as bits. */
  long overlap(int heading, int block) {
    int place = masks.place(heading, block);
    if (!masks.holds(place, heading, block)) {
      long mask = 0;
      long[] wanted = headingBigrams[heading];
      for (int i = 0; i < wanted.length; i++) {
        mask |= Arrays.binarySearch(bigrams[block], wanted[i]) >= 0 ? 1L << i : 0;
      }
      masks.put(place, heading, block, mask);
    }
    return masks.value(place);
  }

  /** The share of a heading's bigrams, by rarity, that the bits stand for: 0 to 1. */
  double share(int heading, long mask) {
    double found = 0;
    double all = 0;
    double[] rarities = headingRarities[heading];
    for (int i = 0; i < rarities.length; i++) {
      all += rarities[i];
      found += (mask >> i & 1) == 1 ? rarities[i] : 0;
    }
    return all == 0 ? 0 : found / all;
  }

  /**
   * How many of the three n-grams across the break between two blocks the page holds elsewhere: 0
   * to 3.
   */
  int acrossBreak(int before, int after) {
    String left = blocks.get(before).reading();
    String right = blocks.get(after).reading();
    int[] tail = letters(left.substring(Math.max(0, left.length() - 4)));
    int[] head = letters(right.substring(0, Math.min(4, right.length())));
    if (tail.length == 0 || head.length == 0) {
      return 0;
    }
    int last = tail[tail.length - 1];
    int found = seenBigrams.contains(pair(last, head[0])) ? 1 : 0;
    if (tail.length > 1) {
      found += seenTrigrams.contains(triple(tail[tail.length - 2], last, head[0])) ? 1 : 0;
    }
    if (head.length > 1) {
      found += seenTrigrams.contains(triple(last, head[0], head[1])) ? 1 : 0;
    }
    return found;
  }
}

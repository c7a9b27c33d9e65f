package org.baomai.page.assembly;

import java.util.Arrays;
import java.util.List;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockKind;
import org.baomai.page.text.CharacterPairs;
import org.baomai.page.text.NgramIndex;
import org.baomai.page.text.PairCache;

/**
 * How alike blocks are: character bigrams, each weighted by its rarity on the page (inverse
 * document frequency, Spärck Jones 1972), and n-grams of the page itself across a break.
 */
final class Affinity {

  private static final int MOST_BIGRAMS_OF_A_HEADING = 62;

  private final CharacterPairs pairs = CharacterPairs.standard();
  private final List<Block> blocks;
  private final NgramIndex bigramNumbers;
  private final NgramIndex trigramNumbers;

  /** Each block's bigrams by number, ascending. */
  private final int[][] bigrams;

  private final double[] norms;

  /** The squared rarities of {@link #bigrams}. */
  private final double[][] squares;

  /** Each heading's first bigrams in the order of its words, and their rarities. */
  private final int[][] headingBigrams;

  private final double[][] headingRarities;
  private final double[] headingSums;
  private final PairCache similarities;
  private final PairCache masks;

  Affinity(List<Block> blocks) {
    this.blocks = blocks;
    int characters = blocks.stream().mapToInt(block -> block.reading().length()).sum();
    this.bigramNumbers = new NgramIndex(characters);
    this.trigramNumbers = new NgramIndex(characters);
    this.bigrams = new int[blocks.size()][];
    this.norms = new double[blocks.size()];
    this.squares = new double[blocks.size()][];
    this.headingBigrams = new int[blocks.size()][];
    this.headingRarities = new double[blocks.size()][];
    this.headingSums = new double[blocks.size()];
    this.similarities = new PairCache(blocks.size());
    this.masks = new PairCache(blocks.size());
    for (Block block : blocks) {
      count(block);
    }
    double[] rarities = rarities();
    for (Block block : blocks) {
      weigh(block.index(), rarities);
    }
  }

  /** By a bigram's number: the rarer among bodies, the more. */
  private double[] rarities() {
    int[] documentFrequency = new int[bigramNumbers.size()];
    for (Block block : blocks) {
      if (block.kind() == BlockKind.BODY) {
        for (int bigram : bigrams[block.index()]) {
          documentFrequency[bigram]++;
        }
      }
    }
    return Arrays.stream(documentFrequency)
        .mapToDouble(bodies -> Math.log((1.0 + blocks.size()) / Math.max(1, bodies)))
        .toArray();
  }

  private void weigh(int block, double[] rarities) {
    double sum = 0;
    squares[block] = new double[bigrams[block].length];
    for (int i = 0; i < squares[block].length; i++) {
      double rarity = rarities[bigrams[block][i]];
      squares[block][i] = rarity * rarity;
      sum += squares[block][i];
    }
    norms[block] = Math.sqrt(sum);
    headingRarities[block] = new double[headingBigrams[block].length];
    for (int i = 0; i < headingRarities[block].length; i++) {
      headingRarities[block][i] = rarities[headingBigrams[block][i]];
      headingSums[block] += headingRarities[block][i];
    }
  }

  private void count(Block block) {
    int[] letters = letters(block.reading());
    int[] own = new int[Math.max(0, letters.length - 1)];
    for (int i = 0; i < own.length; i++) {
      own[i] = bigramNumbers.number(pair(letters[i], letters[i + 1]));
      if (i + 2 < letters.length) {
        trigramNumbers.number(triple(letters[i], letters[i + 1], letters[i + 2]));
      }
    }
    headingBigrams[block.index()] = block.mayBeHeading() ? firstOnes(own) : new int[0];
    Arrays.sort(own);
    bigrams[block.index()] = distinct(own);
  }

  private static int[] firstOnes(int[] bigrams) {
    return Arrays.stream(bigrams).distinct().limit(MOST_BIGRAMS_OF_A_HEADING).toArray();
  }

  private static int[] distinct(int[] sorted) {
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  private static int[] letters(String words) {
    int[] letters = new int[words.length()];
    int size = 0;
    for (int index = 0; index < words.length(); ) {
      int codePoint = words.codePointAt(index);
      if (Character.isLetterOrDigit(codePoint)) {
        letters[size++] = codePoint;
      }
      index += Character.charCount(codePoint);
    }
    return Arrays.copyOf(letters, size);
  }

  private static long pair(int first, int second) {
    return ((long) first << 21) | second;
  }

  private static long triple(int first, int second, int third) {
    return ((long) first << 42) | ((long) second << 21) | third;
  }

  /** Cosine of two blocks' bigrams, 0 to 1. */
  double similarity(int a, int b) {
    int first = Math.min(a, b);
    int second = Math.max(a, b);
    int place = similarities.slot(first, second);
    if (!similarities.holds(place, first, second)) {
      long computed = Double.doubleToLongBits(computeSimilarity(first, second));
      similarities.put(place, first, second, computed);
    }
    return Double.longBitsToDouble(similarities.value(place));
  }

  private double computeSimilarity(int a, int b) {
    int[] left = bigrams[a];
    int[] right = bigrams[b];
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
    int place = masks.slot(heading, block);
    if (!masks.holds(place, heading, block)) {
      long mask = 0;
      int[] wanted = headingBigrams[heading];
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
    for (long left = mask; left != 0; left &= left - 1) {
      found += headingRarities[heading][Long.numberOfTrailingZeros(left)];
    }
    return headingSums[heading] == 0 ? 0 : found / headingSums[heading];
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
    int found = isSeen(bigramNumbers, pair(last, head[0]));
    if (tail.length > 1) {
      found += isSeen(trigramNumbers, triple(tail[tail.length - 2], last, head[0]));
    }
    if (head.length > 1) {
      found += isSeen(trigramNumbers, triple(last, head[0], head[1]));
    }
    return found;
  }

  private static int isSeen(NgramIndex seen, long ngram) {
    return seen.find(ngram) == NgramIndex.NONE ? 0 : 1;
  }
}

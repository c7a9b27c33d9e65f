package org.baomai.page.assembly;

import java.util.Arrays;
import java.util.List;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockKind;
import org.baomai.page.text.CharacterPairs;
import org.baomai.page.text.NgramIndex;
import org.baomai.page.text.PairCache;

/**
 * The similarity of the blocks of a page: cosine of character bigrams, each weighted by its inverse
 * document frequency on the page (Spärck Jones 1972), and n-grams across the break between two
 * blocks that occur elsewhere on the page.
 */
final class Affinity {

  private static final int MOST_BIGRAMS_OF_A_HEADING = 62;

  /** The number of characters on either side of a break that are looked at. */
  private static final int AT_BREAK = 4;

  private final CharacterPairs pairs = CharacterPairs.standard();
  private final List<Block> blocks;
  private final NgramIndex bigramNumbers;
  private final NgramIndex trigramNumbers;

  /** The numbers of each block's bigrams, ascending. */
  private final int[][] bigrams;

  /** The letters among each block's first and last characters. */
  private final int[][] heads;

  private final int[][] tails;
  private final double[] norms;

  /** The squared inverse document frequencies of {@link #bigrams}. */
  private final double[][] squares;

  /** Each heading's first bigrams in text order, and their inverse document frequencies. */
  private final int[][] headingBigrams;

  private final double[][] headingRarities;
  private final double[] headingSums;

  /** For each bigram, the block last marked that has it; -1 if none was marked. */
  private final int[] marks;

  private int marked = -1;

  private final PairCache similarities;
  private final PairCache masks;

  Affinity(List<Block> blocks) {
    this.blocks = blocks;
    int characters = blocks.stream().mapToInt(block -> block.reading().length()).sum();
    this.bigramNumbers = new NgramIndex(characters);
    this.trigramNumbers = new NgramIndex(characters);
    this.bigrams = new int[blocks.size()][];
    this.heads = new int[blocks.size()][];
    this.tails = new int[blocks.size()][];
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
    marks = new int[bigramNumbers.size()];
    Arrays.fill(marks, -1);
    double[] rarities = rarities();
    for (Block block : blocks) {
      weigh(block.index(), rarities);
    }
  }

  /** The inverse document frequency among body blocks, by bigram number. */
  private double[] rarities() {
    double once = Math.log(1.0 + blocks.size());
    int[] documentFrequency = new int[bigramNumbers.size()];
    for (Block block : blocks) {
      if (block.kind() == BlockKind.BODY) {
        for (int bigram : bigrams[block.index()]) {
          documentFrequency[bigram]++;
        }
      }
    }
    double[] rarities = new double[documentFrequency.length];
    for (int bigram = 0; bigram < rarities.length; bigram++) {
      int bodies = Math.max(1, documentFrequency[bigram]);
      rarities[bigram] = bodies == 1 ? once : Math.log((1.0 + blocks.size()) / bodies);
    }
    return rarities;
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
    String words = block.reading();
    int[] letters = letters(words);
    heads[block.index()] = letters(words.substring(0, Math.min(AT_BREAK, words.length())));
    tails[block.index()] = letters(words.substring(Math.max(0, words.length() - AT_BREAK)));
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
    int[] first = new int[Math.min(bigrams.length, MOST_BIGRAMS_OF_A_HEADING)];
    int size = 0;
    for (int index = 0; index < bigrams.length && size < first.length; index++) {
      if (!isAmong(bigrams[index], first, size)) {
        first[size++] = bigrams[index];
      }
    }
    return Arrays.copyOf(first, size);
  }

  private static boolean isAmong(int bigram, int[] bigrams, int size) {
    for (int index = 0; index < size; index++) {
      if (bigrams[index] == bigram) {
        return true;
      }
    }
    return false;
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

  /** The cosine of the bigrams of two blocks, 0 to 1. */
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
    mark(b);
    int[] left = bigrams[a];
    double shared = 0;
    for (int i = 0; i < left.length; i++) {
      shared += marks[left[i]] == b ? squares[a][i] : 0;
    }
    double norm = norms[a] * norms[b];
    return norm == 0 ? 0 : shared / norm;
  }

  /** Marks the bigrams of a block, which is then compared with others. */
  private void mark(int block) {
    if (marked != block) {
      for (int bigram : bigrams[block]) {
        marks[bigram] = block;
      }
      marked = block;
    }
  }

  /** The greatest share of one heading that a body contains, 0 to 1. */
  double share(List<Integer> headings, int body) {
    double best = 0;
    for (int heading : headings) {
      best = Math.max(best, share(heading, overlap(heading, body)));
    }
    return best;
  }

  /** The greatest share of one heading that the bodies together contain, 0 to 1. */
  double share(List<Integer> headings, List<Integer> bodies) {
    double best = 0;
    for (int heading : headings) {
      best = Math.max(best, share(heading, bodies));
    }
    return best;
  }

  /** The weighted share of a heading's bigrams that the bodies together contain, 0 to 1. */
  double share(int heading, List<Integer> bodies) {
    long mask = 0;
    for (int body : bodies) {
      mask |= overlap(heading, body);
    }
    return share(heading, mask);
  }

  /** The greatest share of one heading that a block contains and the bodies do not, 0 to 1. */
  double newShare(List<Integer> headings, List<Integer> bodies, int block) {
    double most = 0;
    for (int heading : headings) {
      long own = overlap(heading, block);
      long mask = 0;
      for (int index = 0; index < bodies.size() && (own & ~mask) != 0; index++) {
        mask |= overlap(heading, bodies.get(index));
      }
      if ((own & ~mask) != 0) {
        most = Math.max(most, share(heading, own | mask) - share(heading, mask));
      }
    }
    return most;
  }

  /**
   * The association of the characters at the break between two blocks, as {@link
   * CharacterPairs#affinity} defines it; 0 if one of them is unknown.
   */
  double pairAcross(int before, int after) {
    String left = blocks.get(before).reading();
    String right = blocks.get(after).reading();
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    return pairs.affinity(left.charAt(left.length() - 1), right.charAt(0));
  }

  /** Which of a heading's first 62 bigrams occur in another block, as a bit set. */
  long overlap(int heading, int block) {
    int place = masks.slot(heading, block);
    if (!masks.holds(place, heading, block)) {
      long mask = 0;
      int[] wanted = headingBigrams[heading];
      mark(block);
      for (int i = 0; i < wanted.length; i++) {
        mask |= marks[wanted[i]] == block ? 1L << i : 0;
      }
      masks.put(place, heading, block, mask);
    }
    return masks.value(place);
  }

  /** The weighted share of a heading's bigrams that a bit set selects, 0 to 1. */
  double share(int heading, long mask) {
    double found = 0;
    for (long left = mask; left != 0; left &= left - 1) {
      found += headingRarities[heading][Long.numberOfTrailingZeros(left)];
    }
    return headingSums[heading] == 0 ? 0 : found / headingSums[heading];
  }

  /**
   * How many of the three n-grams across the break between two blocks occur elsewhere on the page,
   * 0 to 3.
   */
  int acrossBreak(int before, int after) {
    int[] tail = tails[before];
    int[] head = heads[after];
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

package org.baomai.word.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baomai.word.CalendarTerm;

/**
 * Decides which runs are words. The parts of a word belong together (high cohesion), its neighbours
 * vary (high entropy, no dominant neighbour), and its boundaries coincide with word boundaries.
 *
 * <p>The thresholds come from a prototype on four million characters of news, whose results were
 * checked by hand. They are stricter for runs of characters, which are words half as often as runs
 * of words are.
 */
public final class NewWordRule {
  private static final double MIN_COHESION_OF_WORDS = 3;
  private static final double MIN_COHESION_OF_CHARACTERS = 4;
  private static final double HIGH_COHESION = 6;
  private static final double MIN_ENTROPY = 1.0;
  private static final double MIN_ENTROPY_OF_CHARACTERS = 1.5;
  private static final double MIN_ENTROPY_IN_SMALL_CORPUS = 0.6;
  private static final double MAX_NEIGHBOUR_SHARE = 0.7;
  private static final double MAX_NEIGHBOUR_SHARE_IN_SMALL_CORPUS = 0.8;
  private static final double MIN_ALIGNED_SHARE = 0.5;
  private static final double KNOWN_WORD_SHARE = 0.5;
  private static final double ALWAYS_WORD_SHARE = 0.95;

  /**
   * A corpus of fewer characters is small: a run that occurs three times in it has few neighbours,
   * so the thresholds are lower.
   */
  public static final long SMALL_CORPUS = 200_000;

  /** A verb that begins or ends at least this many runs is not part of a name: 推动…, …增长. */
  private static final int MANY_RUNS_BEGUN = 8;

  private static final int MANY_RUNS_ENDED = 10;

  /** Verbs that introduce reported speech or findings. */
  private static final Set<String> REPORTING_VERBS =
      Set.of("显示", "表示", "表明", "指出", "强调", "认为", "介绍", "透露", "获悉", "了解", "报道", "称", "说", "宣布");

  private static final double HIGH_COHESION_OF_VERBS = 8;
  private static final double HIGH_COHESION_OF_OBJECT = 9;
  private static final double VERB_PHRASE_FACTOR = 0.5;
  private static final double CHARACTERS_FACTOR = 0.7;

  private final boolean smallCorpus;
  private final Map<String, Integer> begins = new HashMap<>();
  private final Map<String, Integer> ends = new HashMap<>();

  private NewWordRule(long characters) {
    this.smallCorpus = characters < SMALL_CORPUS;
  }

  /**
   * Selects the words among candidate runs.
   *
   * @param evidence statistics of all candidates; of a text that is a run of words and a run of
   *     characters, the words are used
   * @param characters number of characters in the corpus
   * @return the words, sorted by term
   */
  public static List<LearnedWord> words(Collection<NewWordEvidence> evidence, long characters) {
    NewWordRule rule = new NewWordRule(characters);
    evidence.forEach(rule::countVerbPositions);
    TreeMap<String, LearnedWord> words = new TreeMap<>();
    for (NewWordEvidence run : evidence) {
      LearnedWord known = words.get(run.text());
      if (rule.isWord(run) && (known == null || run.ofWords())) {
        words.put(run.text(), rule.word(run));
      }
    }
    return new ArrayList<>(words.values());
  }

  private void countVerbPositions(NewWordEvidence run) {
    String[] parts = run.segmentation().split(" ", -1);
    if (run.ofWords() && parts.length == 2) {
      begins.merge(parts[0], 1, Integer::sum);
      ends.merge(parts[1], 1, Integer::sum);
    }
  }

  private boolean isWord(NewWordEvidence run) {
    if (CalendarTerm.is(run.text())) {
      return false;
    }
    if (smallCorpus && NamePatterns.matches(run)) {
      return true;
    }
    if (isSingle(run)) {
      return run.asWord() >= KNOWN_WORD_SHARE * run.occurrences()
          && run.asWord() < ALWAYS_WORD_SHARE * run.occurrences();
    }
    if (run.alignedOccurrences() < 2 || (run.ofWords() && isClause(run))) {
      return false;
    }
    double maxShare = smallCorpus ? MAX_NEIGHBOUR_SHARE_IN_SMALL_CORPUS : MAX_NEIGHBOUR_SHARE;
    if (run.asWord() >= KNOWN_WORD_SHARE * run.occurrences()
        || run.topNeighbourShare() > maxShare) {
      return false;
    }
    double minEntropy = smallCorpus ? MIN_ENTROPY_IN_SMALL_CORPUS : MIN_ENTROPY;
    if (run.ofWords()) {
      return run.cohesion() >= MIN_COHESION_OF_WORDS
          && run.entropy() >= minEntropy
          && run.alignedOccurrences() >= MIN_ALIGNED_SHARE * run.occurrences();
    }
    double minOfCharacters =
        run.cohesion() >= HIGH_COHESION ? minEntropy : MIN_ENTROPY_OF_CHARACTERS;
    return run.cohesion() >= MIN_COHESION_OF_CHARACTERS && run.entropy() >= minOfCharacters;
  }

  /** Whether a run is a single word, which the segmenter splits in some contexts. */
  private static boolean isSingle(NewWordEvidence run) {
    return run.ofWords() && run.segmentation().indexOf(' ') < 0;
  }

  /** Whether a run ends with a verb of reporting: 数据显示 introduces what is said, it is no name. */
  private static boolean isClause(NewWordEvidence run) {
    String last = run.segmentation().substring(run.segmentation().lastIndexOf(' ') + 1);
    int tag = last.lastIndexOf('/');
    return tag > 0 && REPORTING_VERBS.contains(last.substring(0, tag)) && isVerb(last);
  }

  private LearnedWord word(NewWordEvidence run) {
    if (isSingle(run)) {
      String pos = run.segmentation().substring(run.segmentation().lastIndexOf('/') + 1);
      double share = (double) run.asWord() / run.occurrences();
      return new LearnedWord(
          run.text(), pos, run, Map.of("precision", 0.0, "event", 0.0, "as_word", share));
    }
    double precision =
        run.cohesion() * run.entropyMarksAsOne() * StrictMath.log((double) run.occurrences());
    if (!run.ofWords()) {
      precision *= CHARACTERS_FACTOR;
    } else if (isVerbPhrase(run)) {
      precision *= VERB_PHRASE_FACTOR;
    }
    Map<String, Double> scores = new TreeMap<>();
    scores.put("precision", precision);
    scores.put("event", run.cohesion() * run.occurrences() / StrictMath.sqrt((double) run.days()));
    scores.put("cohesion", run.cohesion());
    scores.put("entropy", run.entropy());
    scores.put("entropy_of_one_mark", run.entropyMarksAsOne());
    scores.put("share_beside", run.topNeighbourShare());
    scores.put("days", (double) run.days());
    scores.put("quoted", (double) run.quoted());
    return new LearnedWord(run.text(), NewWordTag.of(run), run, scores);
  }

  /** Whether a run is a verb phrase rather than a name: 加快推进, 召开会议, 圆满完成. */
  private boolean isVerbPhrase(NewWordEvidence run) {
    String[] parts = run.segmentation().split(" ", -1);
    String first = parts[0];
    String last = parts[parts.length - 1];
    boolean verbFirst = isVerb(first);
    boolean verbLast = isVerb(last);
    return (verbFirst && verbLast && run.cohesion() < HIGH_COHESION_OF_VERBS)
        || (verbFirst
            && isLong(first)
            && run.cohesion() < HIGH_COHESION_OF_OBJECT
            && begins.getOrDefault(first, 0) >= MANY_RUNS_BEGUN)
        || (verbLast && isLong(last) && ends.getOrDefault(last, 0) >= MANY_RUNS_ENDED)
        || first.endsWith("/ad");
  }

  private static boolean isVerb(String part) {
    return part.endsWith("/v")
        || part.endsWith("/vi")
        || part.endsWith("/vl")
        || part.endsWith("/vg");
  }

  private static boolean isLong(String part) {
    return part.lastIndexOf('/') > 1;
  }
}

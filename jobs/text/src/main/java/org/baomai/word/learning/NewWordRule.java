package org.baomai.word.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides which runs are words. A word holds together (cohesion) and stands freely (entropy, no
 * neighbour that is nearly always the same), and its borders are those of its parts.
 *
 * <p>The limits are those of a prototype on four million characters of news, read one by one; runs
 * of characters, which are half as often words as runs of words are, are asked for more.
 */
public final class NewWordRule {
  private static final double COHESION_OF_WORDS = 3;
  private static final double COHESION_OF_CHARACTERS = 4;
  private static final double FIRM = 6;
  private static final double FREE = 1.0;
  private static final double FREE_OF_CHARACTERS = 1.5;
  private static final double FREE_IN_LITTLE_TEXT = 0.6;
  private static final double BOUND = 0.7;
  private static final double BOUND_IN_LITTLE_TEXT = 0.8;
  private static final double ALIGNED = 0.5;
  private static final double WORD_ALREADY = 0.5;
  private static final double WORD_ENOUGH = 0.95;

  /** Fewer characters are little text: what stands three times in it has few neighbours. */
  public static final long LITTLE_TEXT = 200_000;

  /** A verb that begins or ends so many runs is no part of their names: 推动…, …增长. */
  private static final int BEGINS_MANY = 8;

  private static final int ENDS_MANY = 10;
  private static final double FIRM_OF_VERBS = 8;
  private static final double FIRM_OF_OBJECT = 9;
  private static final double PHRASE_OF_VERBS = 0.5;
  private static final double OF_CHARACTERS = 0.7;

  private final boolean littleText;
  private final Map<String, Integer> begins = new HashMap<>();
  private final Map<String, Integer> ends = new HashMap<>();

  private NewWordRule(long letters) {
    this.littleText = letters < LITTLE_TEXT;
  }

  /**
   * The words among runs, ordered by term.
   *
   * @param evidence of all runs of words and of characters; a run that is both counts as words
   * @param letters characters of the corpus
   */
  public static List<LearnedWord> words(Collection<NewWordEvidence> evidence, long letters) {
    NewWordRule rule = new NewWordRule(letters);
    evidence.forEach(rule::countEnds);
    TreeMap<String, LearnedWord> words = new TreeMap<>();
    for (NewWordEvidence run : evidence) {
      LearnedWord known = words.get(run.text());
      if (rule.isWord(run) && (known == null || run.ofWords())) {
        words.put(run.text(), rule.word(run));
      }
    }
    return new ArrayList<>(words.values());
  }

  private void countEnds(NewWordEvidence run) {
    String[] parts = run.cut().split(" ", -1);
    if (run.ofWords() && parts.length == 2) {
      begins.merge(parts[0], 1, Integer::sum);
      ends.merge(parts[1], 1, Integer::sum);
    }
  }

  private boolean isWord(NewWordEvidence run) {
    if (littleText && NameFromForm.is(run)) {
      return true;
    }
    if (isSingle(run)) {
      return run.asWord() >= WORD_ALREADY * run.stands()
          && run.asWord() < WORD_ENOUGH * run.stands();
    }
    if (run.found() < 2) {
      return false;
    }
    double bound = littleText ? BOUND_IN_LITTLE_TEXT : BOUND;
    if (run.asWord() >= WORD_ALREADY * run.stands() || run.share() > bound) {
      return false;
    }
    double free = littleText ? FREE_IN_LITTLE_TEXT : FREE;
    if (run.ofWords()) {
      return run.cohesion() >= COHESION_OF_WORDS
          && run.entropy() >= free
          && run.found() >= ALIGNED * run.stands();
    }
    double asked = run.cohesion() >= FIRM ? free : FREE_OF_CHARACTERS;
    return run.cohesion() >= COHESION_OF_CHARACTERS && run.entropy() >= asked;
  }

  /** A word already, which is cut up where its neighbours draw its characters to them. */
  private static boolean isSingle(NewWordEvidence run) {
    return run.ofWords() && run.cut().indexOf(' ') < 0;
  }

  private LearnedWord word(NewWordEvidence run) {
    if (isSingle(run)) {
      String pos = run.cut().substring(run.cut().lastIndexOf('/') + 1);
      double share = (double) run.asWord() / run.stands();
      return new LearnedWord(
          run.text(), pos, run, Map.of("precision", 0.0, "event", 0.0, "as_word", share));
    }
    double precision =
        run.cohesion() * run.entropyOfOneMark() * StrictMath.log((double) run.stands());
    if (!run.ofWords()) {
      precision *= OF_CHARACTERS;
    } else if (isPhraseOfVerbs(run)) {
      precision *= PHRASE_OF_VERBS;
    }
    Map<String, Double> scores = new TreeMap<>();
    scores.put("precision", precision);
    scores.put("event", run.cohesion() * run.stands() / StrictMath.sqrt((double) run.days()));
    scores.put("cohesion", run.cohesion());
    scores.put("entropy", run.entropy());
    scores.put("entropy_of_one_mark", run.entropyOfOneMark());
    scores.put("share_beside", run.share());
    scores.put("days", (double) run.days());
    scores.put("quoted", (double) run.quoted());
    return new LearnedWord(run.text(), NewWordTag.of(run), run, scores);
  }

  /** 加快推进, 召开会议, 圆满完成: what is done, and nobody's name. */
  private boolean isPhraseOfVerbs(NewWordEvidence run) {
    String[] parts = run.cut().split(" ", -1);
    String first = parts[0];
    String last = parts[parts.length - 1];
    boolean verbFirst = isVerb(first);
    boolean verbLast = isVerb(last);
    return (verbFirst && verbLast && run.cohesion() < FIRM_OF_VERBS)
        || (verbFirst
            && isLong(first)
            && run.cohesion() < FIRM_OF_OBJECT
            && begins.getOrDefault(first, 0) >= BEGINS_MANY)
        || (verbLast && isLong(last) && ends.getOrDefault(last, 0) >= ENDS_MANY)
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

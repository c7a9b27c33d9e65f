package org.baomai.continuation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Character bigrams of an issue's stories, each weighted by its rarity among them (inverse document
 * frequency, Spärck Jones 1972): names, numbers and the words of the matter weigh most.
 */
final class IssueBigrams {
  private final Map<Long, Integer> stories = new HashMap<>();
  private final Map<String, Map<Long, Integer>> ofStory = new HashMap<>();

  /** The bigrams of these stories' bodies. */
  IssueBigrams(List<StoryPart> parts) {
    for (StoryPart part : parts) {
      Map<Long, Integer> bigrams = bigrams(part.body());
      ofStory.put(part.articleId(), bigrams);
      bigrams.keySet().forEach(bigram -> stories.merge(bigram, 1, Integer::sum));
    }
  }

  /** Cosine of two stories' bigrams by rarity: 0 to 1. */
  double likeness(StoryPart one, StoryPart other) {
    Map<Long, Integer> left = ofStory.get(one.articleId());
    Map<Long, Integer> right = ofStory.get(other.articleId());
    double shared = 0;
    for (Map.Entry<Long, Integer> entry : left.entrySet()) {
      int there = right.getOrDefault(entry.getKey(), 0);
      shared +=
          there == 0 ? 0 : weight(entry.getKey(), entry.getValue()) * weight(entry.getKey(), there);
    }
    double norms = norm(left) * norm(right);
    return norms == 0 ? 0 : shared / Math.sqrt(norms);
  }

  /** The share of some words' bigrams that stand in other words: 0 to 1; 0 if there are none. */
  static double share(String words, String others) {
    Map<Long, Integer> wanted = bigrams(words);
    Map<Long, Integer> there = bigrams(others);
    long found = wanted.keySet().stream().filter(there::containsKey).count();
    return wanted.isEmpty() ? 0 : (double) found / wanted.size();
  }

  private double norm(Map<Long, Integer> bigrams) {
    double sum = 0;
    for (Map.Entry<Long, Integer> entry : bigrams.entrySet()) {
      double weight = weight(entry.getKey(), entry.getValue());
      sum += weight * weight;
    }
    return sum;
  }

  private double weight(long bigram, int times) {
    double rarity = Math.log((1.0 + ofStory.size()) / stories.getOrDefault(bigram, 1));
    return (1 + Math.log(times)) * rarity;
  }

  private static Map<Long, Integer> bigrams(String text) {
    Map<Long, Integer> bigrams = new HashMap<>();
    int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
    for (int index = 0; index + 1 < letters.length; index++) {
      bigrams.merge(((long) letters[index] << 21) | letters[index + 1], 1, Integer::sum);
    }
    return bigrams;
  }
}

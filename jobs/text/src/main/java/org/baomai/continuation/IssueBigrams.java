package org.baomai.continuation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Character bigrams of the stories of an issue, weighted by inverse document frequency (Spärck
 * Jones 1972), so that names, numbers and subject words have the largest weights.
 */
final class IssueBigrams {
  private final Map<Long, Integer> stories = new HashMap<>();
  private final Map<String, Map<Long, Integer>> ofStory = new HashMap<>();

  /** Counts the bigrams in the bodies of stories. */
  IssueBigrams(List<StoryPart> parts) {
    for (StoryPart part : parts) {
      Map<Long, Integer> bigrams = bigrams(part.body());
      ofStory.put(part.articleId(), bigrams);
      bigrams.keySet().forEach(bigram -> stories.merge(bigram, 1, Integer::sum));
    }
  }

  /** Cosine similarity of two stories' weighted bigrams: 0 to 1; 0 if either has none. */
  double similarity(StoryPart one, StoryPart other) {
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

  /**
   * The share of the distinct bigrams of a text that occur in another text: 0 to 1; 0 if there are
   * none.
   */
  static double share(String text, String other) {
    Map<Long, Integer> wanted = bigrams(text);
    Map<Long, Integer> there = bigrams(other);
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
    double inverseDocumentFrequency =
        Math.log((1.0 + ofStory.size()) / stories.getOrDefault(bigram, 1));
    return (1 + Math.log(times)) * inverseDocumentFrequency;
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

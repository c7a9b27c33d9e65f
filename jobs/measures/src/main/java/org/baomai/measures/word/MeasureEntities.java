package org.baomai.measures.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baomai.measures.Usage;
import org.baomai.word.Segmenter;
import org.baomai.word.Token;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.engine.Segmenters;
import org.baomai.word.hanlp.EntityKind;
import org.baomai.word.hanlp.WordModels;

/**
 * Precision and recall of the named entities of the view {@code entities} on a gold standard in the
 * BIO format: one character and its label (B-PER, I-PER, B-LOC, B-ORG, ..., O) a line, an empty
 * line after each sentence. An entity is right if its kind, start and end are those of the gold:
 * {@code MeasureEntities GOLD [DICTIONARY]}.
 */
public final class MeasureEntities {
  private static final String USAGE = "MeasureEntities GOLD [DICTIONARY]";

  private MeasureEntities() {}

  /** The labels of the kinds in the gold. */
  private static final Map<EntityKind, String> LABELS =
      Map.of(EntityKind.PERSON, "PER", EntityKind.PLACE, "LOC", EntityKind.BODY, "ORG");

  private record Entity(int sentence, EntityKind kind, int start, int end) {}

  /** Prints a line for each kind and one for all. */
  public static void main(String[] arguments) throws IOException {
    Usage.require(arguments, 1, USAGE);
    UserDictionary dictionary =
        arguments.length > 1 ? UserDictionary.load(Path.of(arguments[1])) : UserDictionary.empty();
    Segmenter segmenter = Segmenters.create(dictionary, WordModels.none());
    Set<Entity> gold = new HashSet<>();
    Set<Entity> found = new HashSet<>();
    List<List<String>> sentences = sentences(Files.readAllLines(Path.of(arguments[0]), UTF_8));
    for (int place = 0; place < sentences.size(); place++) {
      List<String> sentence = sentences.get(place);
      gold.addAll(labelled(place, sentence));
      String text = sentence.stream().map(MeasureEntities::character).collect(Collectors.joining());
      found.addAll(entities(place, segmenter.segment(text)));
    }
    System.out.printf("%d sentences%n", sentences.size());
    for (EntityKind kind : EntityKind.values()) {
      print(kind.label(), of(kind, gold), of(kind, found));
    }
    print("all", gold, found);
  }

  private static List<List<String>> sentences(List<String> lines) {
    List<List<String>> sentences = new ArrayList<>();
    List<String> sentence = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank()) {
        sentence.add(line);
      } else if (!sentence.isEmpty()) {
        sentences.add(sentence);
        sentence = new ArrayList<>();
      }
    }
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
    return sentences;
  }

  private static List<Entity> labelled(int place, List<String> sentence) {
    List<Entity> entities = new ArrayList<>();
    for (int start = 0; start < sentence.size(); start++) {
      String label = label(sentence, start);
      if (label.startsWith("B-")) {
        int end = start + 1;
        while (end < sentence.size() && label(sentence, end).equals("I" + label.substring(1))) {
          end++;
        }
        for (EntityKind kind : EntityKind.values()) {
          if (label.endsWith(LABELS.get(kind))) {
            entities.add(new Entity(place, kind, start, end));
          }
        }
      }
    }
    return entities;
  }

  private static String label(List<String> sentence, int place) {
    String line = sentence.get(place);
    return line.substring(character(line).length() + 1);
  }

  /** The character of a line, which a blank or a tab follows. */
  private static String character(String line) {
    return line.substring(0, line.offsetByCodePoints(0, 1));
  }

  /** The rule of the view: a kind by term and tag, not in a longer term. */
  private static List<Entity> entities(int place, List<Token> tokens) {
    List<Token> inOrder =
        tokens.stream()
            .filter(token -> !token.pos().equals("w"))
            .sorted(
                Comparator.comparingInt(Token::start)
                    .thenComparing(Comparator.comparingInt(Token::end).reversed()))
            .toList();
    List<Entity> entities = new ArrayList<>();
    Token reaching = null;
    for (Token token : inOrder) {
      boolean inside = reaching != null && reaching.end() >= token.end();
      boolean enclosed = inside && length(reaching) > length(token);
      if (!enclosed) {
        EntityKind.of(token.term(), token.pos())
            .ifPresent(kind -> entities.add(new Entity(place, kind, token.start(), token.end())));
      }
      if (!inside) {
        reaching = token;
      }
    }
    return entities;
  }

  private static int length(Token token) {
    return token.end() - token.start();
  }

  private static Set<Entity> of(EntityKind kind, Set<Entity> entities) {
    return entities.stream().filter(entity -> entity.kind() == kind).collect(Collectors.toSet());
  }

  private static void print(String name, Set<Entity> gold, Set<Entity> found) {
    double right = found.stream().filter(gold::contains).count();
    double precision = right / found.size();
    double recall = right / gold.size();
    System.out.printf(
        Locale.ROOT,
        "%-7s precision %.3f  recall %.3f  F1 %.3f  (gold %d, found %d)%n",
        name,
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        gold.size(),
        found.size());
  }
}

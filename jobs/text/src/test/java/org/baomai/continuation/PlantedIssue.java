package org.baomai.continuation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baomai.Home;

/**
 * A synthetic issue of six pages, some of whose stories continue on another page. The stories are
 * random sentences of the sample newspaper; most sentences of a story come from the same page, so
 * that it has a subject.
 *
 * @param parts the articles and continuations of the issue
 * @param from the id of the continued article by the id of the continuation
 */
record PlantedIssue(List<StoryPart> parts, Map<String, String> from) {
  private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n#]{12,}[。！？]");
  private static final List<List<String>> SUBJECTS = subjects();

  private static List<List<String>> subjects() {
    try (Stream<Path> files = Files.walk(Home.sample())) {
      List<List<String>> subjects = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        List<String> sentences = new ArrayList<>();
        Matcher sentence =
            SENTENCE.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        while (sentence.find()) {
          sentences.add(sentence.group().replaceAll("\\s", ""));
        }
        if (sentences.size() > 20) {
          subjects.add(sentences);
        }
      }
      return subjects;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An issue with one to four continued stories, often two of them on the same page. */
  static PlantedIssue of(Random random) {
    List<StoryPart> parts = new ArrayList<>();
    Map<String, String> from = new TreeMap<>();
    int id = random.nextInt(1000);
    for (int page = 1; page <= 6; page++) {
      for (int story = 0; story < 4; story++) {
        parts.add(part("s" + id++, "A0" + page, story, null, null, title(random), body(random)));
      }
    }
    int continued = 1 + random.nextInt(4);
    for (int story = 0; story < continued; story++) {
      int target = 2 + random.nextInt(5);
      plant(parts, from, "c" + id++, "c" + id++, "A0" + target, random);
    }
    return new PlantedIssue(parts, from);
  }

  private static void plant(
      List<StoryPart> parts,
      Map<String, String> from,
      String first,
      String second,
      String target,
      Random random) {
    String body = body(random);
    int cut = body.length() / 3 + random.nextInt(body.length() / 3);
    if (random.nextInt(4) == 0) {
      cut = body.indexOf('。', cut) + 1;
    }
    String title = title(random);
    String again =
        switch (random.nextInt(4)) {
          case 0 -> null;
          case 1 -> title.substring(0, title.length() / 2 + 1);
          default -> title;
        };
    String mark = List.of("A01", "1", "一", "头").get(random.nextInt(4));
    String onward = random.nextInt(5) == 0 ? null : target;
    parts.add(part(first, "A01", 10, null, onward, title, body.substring(0, cut)));
    parts.add(part(second, target, 10, mark, null, again, body.substring(cut)));
    from.put(second, first);
  }

  private static StoryPart part(
      String id, String page, int ordinal, String from, String on, String title, String body) {
    return new StoryPart(id, "page " + page, page, ordinal, from != null, from, on, title, body);
  }

  private static String title(Random random) {
    List<String> subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
    String sentence = subject.get(random.nextInt(subject.size()));
    return sentence.substring(0, Math.min(sentence.length() - 1, 8 + random.nextInt(10)));
  }

  private static String body(Random random) {
    List<String> own = new ArrayList<>(SUBJECTS.get(random.nextInt(SUBJECTS.size())));
    Collections.shuffle(own, random);
    List<String> sentences = new ArrayList<>(own.subList(0, 8));
    for (int other = 0; other < 6; other++) {
      List<String> subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
      sentences.add(subject.get(random.nextInt(subject.size())));
    }
    Collections.shuffle(sentences, random);
    return String.join("", sentences);
  }
}

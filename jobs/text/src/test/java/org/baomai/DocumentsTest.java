package org.baomai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents: the README is short, and every relative link leads to a file and a heading. */
class DocumentsTest {
  private static final int MOST_LINES_OF_README = 150;
  private static final Path HOME = Home.path();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern INLINE_CODE = Pattern.compile("`[^`\n]*`");
  private static final Pattern OTHER_SITE = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:.*");

  @Test
  void theReadmeIsShort() throws IOException {
    assertThat(Files.readAllLines(HOME.resolve("README.md")))
        .hasSizeLessThanOrEqualTo(MOST_LINES_OF_README);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyRelativeLinkResolves(Path document) throws IOException {
    List<String> broken = new ArrayList<>();
    Matcher links = LINK.matcher(proseOf(HOME.resolve(document)));
    while (links.find()) {
      String link = links.group(1);
      if (!OTHER_SITE.matcher(link).matches() && !resolves(HOME.resolve(document), link)) {
        broken.add(link);
      }
    }
    assertThat(broken).as("links of %s without a file or heading", document).isEmpty();
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (String folder : List.of(".", ".github", "data", "jobs", "notebooks")) {
      documents.addAll(documentsIn(HOME.resolve(folder), folder.startsWith(".") ? 1 : 10));
    }
    assertThat(documents).contains(Path.of("README.md"), Path.of("jobs/docs/queries.md"));
    return documents;
  }

  private static List<Path> documentsIn(Path folder, int depth) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> HOME.relativize(file.normalize()))
          .filter(file -> !file.toString().contains("target/") && !file.startsWith("data/lake"))
          .sorted()
          .toList();
    }
  }

  private static boolean resolves(Path document, String link) throws IOException {
    String[] parts = link.split("#", 2);
    String path = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
    Path target = path.isEmpty() ? document : document.resolveSibling(path);
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1
        || !target.toString().endsWith(".md")
        || anchorsOf(target).contains(parts[1]);
  }

  private static String proseOf(Path document) throws IOException {
    String text = Files.readString(document);
    return INLINE_CODE.matcher(FENCED.matcher(text).replaceAll("")).replaceAll("code");
  }

  /** The anchors that GitHub gives to headings: lower case, no punctuation, hyphens for spaces. */
  private static List<String> anchorsOf(Path document) throws IOException {
    String text = FENCED.matcher(Files.readString(document)).replaceAll("");
    return HEADING
        .matcher(text)
        .results()
        .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toList());
  }
}

package org.baomai;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules of the rooms: data goes one way, from the plain rooms over the lake and the features to
 * the command line. See jobs/docs/architecture.md.
 */
class RoomsTest {
  private static final int MOST_FILES = 30;
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .importPaths(
              Home.path().resolve("jobs/text/target/classes"),
              Home.path().resolve("jobs/application/target/classes"));

  /** Each plain room, and the rooms that it may use besides itself and {@code base}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "base|",
        "source|",
        "page|",
        "word|",
        "trend|",
        "topic|",
        "reprint|",
        "continuation|page",
        "corpus|source page"
      })
  void plainRoomsKnowNothingOfSparkAndLittleOfEachOther(String room, String allowed) {
    List<String> others =
        Stream.concat(
                Stream.of(room, "base"),
                allowed == null ? Stream.empty() : Stream.of(allowed.split(" ")))
            .map(RoomsTest::in)
            .toList();
    noClasses()
        .that()
        .resideInAPackage(in(room))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.apache.spark..", "io.delta..", "org.apache.hadoop..", "scala..")
                .or(
                    resideInAnyPackage("org.baomai..")
                        .and(
                            DescribedPredicate.not(
                                resideInAnyPackage(others.toArray(String[]::new))))))
        .check(HOUSE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void hanlpIsUsedInWordAndForFoldingOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(in("word"), in("base"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.hankcs..")
        .check(HOUSE);
  }

  /** Outside of {@code page} only its results, and the entries that other rooms call. */
  @Test
  void theStagesOfPageAreHidden() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("page"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(in("page"))
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage("org.baomai.page")
                            .or(named("page.reader.BeamPageReader"))
                            .or(named("page.correction.Corrections"))
                            .or(named("page.byline.MarkReader"))
                            .or(named("page.learning.AnnotatedPage"))
                            .or(named("page.learning.AnnotatedUnit"))
                            .or(named("page.learning.TuningCheck"))
                            .or(named("page.learning.WeightTuning"))
                            .or(named("page.weight.Weights"))
                            .or(named("page.weight.WeightsSyntaxException"))
                            .or(named("page.text.SentenceBreak")))))
        .check(HOUSE);
  }

  /** What a package of the application must not know: what is above it. */
  @ParameterizedTest
  @CsvSource({
    "lake.table, lake.store lake.lease lake.ledger rows run features cli",
    "lake.store, lake.lease lake.ledger rows run features cli",
    "lake, run features cli",
    "rows, lake run features cli",
    "run, features cli",
    "show, lake rows run features cli",
    "features, cli"
  })
  void theApplicationLooksOnlyDown(String room, String above) {
    noClasses()
        .that()
        .resideInAnyPackage(packages(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.of(above.split(" "))
                .flatMap(name -> Stream.of(packages(name)))
                .toArray(String[]::new))
        .check(HOUSE);
  }

  @Test
  void noPackageHasMoreThanThirtyFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Home.path().resolve("jobs"))) {
      Map<Path, Long> sizes =
          files
              .filter(file -> file.toString().matches(".*/src/main/java/.*\\.java"))
              .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
      assertThat(sizes).isNotEmpty();
      sizes.forEach(
          (folder, count) -> assertThat(count).as("%s", folder).isLessThanOrEqualTo(MOST_FILES));
    }
  }

  private static String[] packages(String room) {
    List<String> features =
        List.of(
            "parse",
            "segment",
            "newwords",
            "counts",
            "trends",
            "topics",
            "search",
            "story",
            "explain",
            "notebook",
            "reference");
    return room.equals("features")
        ? features.stream().map(RoomsTest::in).toArray(String[]::new)
        : new String[] {in(room)};
  }

  private static DescribedPredicate<JavaClass> named(String name) {
    return DescribedPredicate.describe(
        name,
        other ->
            other.getName().equals("org.baomai." + name)
                || other.getName().startsWith("org.baomai." + name + "$"));
  }

  private static String in(String room) {
    return "org.baomai." + room + "..";
  }

  /** Each package is a slice of its own. */
  private static final class Packages implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return type.getPackageName().startsWith("org.baomai")
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}

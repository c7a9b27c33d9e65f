package org.baomai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Data goes one way: plain rooms, then archive and ml, then lake, then job; show only under job.
 */
class RoomsTest {
  private static final List<String> PLAIN = List.of("source", "page", "word", "trend", "topic");
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.baomai");

  @Test
  void plainRoomsKnowNothingOfSparkOrOfEachOther() {
    for (String room : PLAIN) {
      check(
          noClasses()
              .that()
              .resideInAPackage(in(room))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(
                  "org.apache.spark..", "io.delta..", "org.apache.hadoop..", "scala.."));
      check(
          noClasses()
              .that()
              .resideInAPackage(in(room))
              .should()
              .dependOnClassesThat(
                  com.tngtech.archunit.base.DescribedPredicate.describe(
                      "stand in another room",
                      other ->
                          other.getPackageName().startsWith("org.baomai.")
                              && !(other.getPackageName() + ".")
                                  .startsWith("org.baomai." + room + "."))));
    }
  }

  @Test
  void hanlpStaysInWord() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("word"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.hankcs.."));
  }

  @Test
  void sparkRoomsLookOnlyDown() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(in("archive"), in("ml"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in("lake"), in("show"), in("job")));
    check(
        noClasses()
            .that()
            .resideInAPackage(in("lake"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in("show"), in("job")));
  }

  @Test
  void showStandsOnlyUnderJob() {
    check(
        classes()
            .that()
            .resideInAPackage(in("show"))
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage(in("show"), in("job")));
    check(
        noClasses()
            .that()
            .resideInAPackage(in("show"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.apache.spark..", in("lake"), in("archive"), in("ml"), in("job")));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }

  private static String in(String room) {
    return "org.baomai." + room + "..";
  }
}

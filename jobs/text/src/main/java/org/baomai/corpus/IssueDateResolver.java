package org.baomai.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baomai.page.DateBasis;
import org.baomai.page.DateReading;
import org.baomai.source.manifest.ManifestEntry;
import org.baomai.source.override.PageOverride;
import org.baomai.source.path.FileNameDate;

/**
 * Resolves the issue date from all sources. Precedence: override, stated on the page, manifest,
 * file name, inferred from the text. Sources that disagree are named in the evidence.
 */
final class IssueDateResolver {
  private IssueDateResolver() {}

  /**
   * Resolves the issue date of a page.
   *
   * @param override the override that sets the date, if any
   * @param onPage the date that the page states or from which it was inferred
   * @param manifest what the manifest and the container state; null if nothing
   * @param fileName the date in the path, if any
   * @return the date of the source with the highest precedence; unknown if there is none
   */
  static IssueDate of(
      Optional<PageOverride> override,
      DateReading onPage,
      ManifestEntry manifest,
      Optional<FileNameDate> fileName) {
    List<IssueDate> claims = new ArrayList<>();
    override.ifPresent(line -> claims.add(day(line.date(), "override", evidence(line))));
    if (onPage.basis() == DateBasis.STATED) {
      claims.add(onPage(onPage));
    }
    if (manifest != null && manifest.issueDate() != null) {
      claims.add(day(manifest.issueDate(), "manifest", "manifest: " + manifest.issueDate()));
    }
    fileName.ifPresent(
        name -> claims.add(day(name.date(), "file_name", "file name: " + name.evidence())));
    if (onPage.basis() == DateBasis.INFERRED) {
      claims.add(onPage(onPage));
    }
    if (claims.isEmpty()) {
      return new IssueDate(null, null, null, DateBasis.UNKNOWN.label(), onPage.evidence());
    }
    return withConflicts(claims);
  }

  /**
   * An inferred range begins with the day of the last reported event. A newspaper reports an event
   * on the following day, so that day is the most likely one.
   */
  private static IssueDate onPage(DateReading reading) {
    LocalDate dayAfter = reading.earliest().plusDays(1);
    return new IssueDate(
        dayAfter.isAfter(reading.latest()) ? reading.latest() : dayAfter,
        reading.earliest(),
        reading.latest(),
        reading.basis().label(),
        reading.basis().label() + ": " + reading.evidence());
  }

  private static String evidence(PageOverride override) {
    String note = override.note() == null ? "" : " (" + override.note() + ")";
    return "override: " + override.date() + note;
  }

  private static IssueDate day(LocalDate day, String basis, String evidence) {
    return new IssueDate(day, day, day, basis, evidence);
  }

  private static IssueDate withConflicts(List<IssueDate> claims) {
    IssueDate best = claims.get(0);
    StringBuilder evidence = new StringBuilder(best.evidence());
    for (IssueDate other : claims.subList(1, claims.size())) {
      boolean conflicting =
          other.latest().isBefore(best.earliest()) || other.earliest().isAfter(best.latest());
      if (conflicting) {
        evidence.append("; against it ").append(other.evidence());
      }
    }
    return new IssueDate(
        best.date(), best.earliest(), best.latest(), best.basis(), evidence.toString());
  }
}

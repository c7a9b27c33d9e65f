package org.baomai.page;

import java.io.Serializable;
import java.util.List;

/**
 * The byline of a unit: its authors as the page prints them.
 *
 * @param agency the newspaper or agency in the dateline or byline (海州日报); null if there is none
 * @param reporters reporters (记者), and names without a role
 * @param correspondents correspondents (通讯员), and collective pen names
 * @param photographers photographers (摄)
 * @param interns interns (实习生)
 */
public record Byline(
    String agency,
    List<String> reporters,
    List<String> correspondents,
    List<String> photographers,
    List<String> interns)
    implements Serializable {

  /** An empty byline. */
  public static final Byline NONE = new Byline(null, List.of(), List.of(), List.of(), List.of());

  /** Copies the lists, so that a byline cannot change. */
  public Byline {
    reporters = List.copyOf(reporters);
    correspondents = List.copyOf(correspondents);
    photographers = List.copyOf(photographers);
    interns = List.copyOf(interns);
  }
}

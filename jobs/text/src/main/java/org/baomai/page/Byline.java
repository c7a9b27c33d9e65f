package org.baomai.page;

import java.io.Serializable;
import java.util.List;

/**
 * Who made a unit, as the page prints it.
 *
 * @param agency the paper or agency named in the dateline or byline (海州日报), or null
 * @param reporters 记者, and names without a role
 * @param correspondents 通讯员, and collective pen names
 * @param photographers names before 摄
 * @param interns 实习生
 */
public record Byline(
    String agency,
    List<String> reporters,
    List<String> correspondents,
    List<String> photographers,
    List<String> interns)
    implements Serializable {

  /** Nobody named. */
  public static final Byline NONE = new Byline(null, List.of(), List.of(), List.of(), List.of());

  /** Copies the lists, so that a byline cannot change. */
  public Byline {
    reporters = List.copyOf(reporters);
    correspondents = List.copyOf(correspondents);
    photographers = List.copyOf(photographers);
    interns = List.copyOf(interns);
  }
}

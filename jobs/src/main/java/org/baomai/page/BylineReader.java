package org.baomai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who made a story out of byline text: roles and names, in any of the forms papers print. */
final class BylineReader {

  private static final int LONGEST = 160;

  /** An optional paper (group 1) and a role (group 2) at the beginning of a word. */
  private static final Pattern ROLE =
      Pattern.compile(
          "^(本报|[一-龥]{2,8}?(?:报|社|网|台))?((?:全媒体|首席|见习|特约|特派|驻站|实习|融媒|[一-龥]{0,3}?)?(?:记者|通讯员|实习生)|文/图|图/文|文图|图文|撰文|采写|整理|文字|文(?=[/／:：]|$)|图(?=[/／:：]|$)|摄影报道|摄影)(.*)$");

  private static final Pattern NAME = Pattern.compile("[一-龥㐀-䶿]{2,4}|[一-龥]{1,6}·[一-龥]{1,8}");

  /** Words of two to four characters that are no names though they stand where names do. */
  private static final Pattern NO_NAME =
      Pattern.compile(".*(?:报道|整理|综合|获悉|从|了解|采访|注意|发现|来到|走进|手记|观察|节|之家|站|协会|队伍|招待会)$");

  private enum Role {
    REPORTER,
    CORRESPONDENT,
    PHOTOGRAPHER,
    INTERN
  }

  private final List<String> reporters = new ArrayList<>();
  private final List<String> correspondents = new ArrayList<>();
  private final List<String> photographers = new ArrayList<>();
  private final List<String> interns = new ArrayList<>();
  private String agency;
  private boolean roleSeen;
  private boolean photographToo;
  private Role role = Role.REPORTER;

  private BylineReader() {}

  /** Whether the text is a byline and nothing else: at least one role and one name. */
  static boolean isByline(String text) {
    return read(text).isPresent();
  }

  /** A byline line with its roles; empty if the text holds anything else, or no role or no name. */
  static Optional<Byline> read(String text) {
    BylineReader reader = new BylineReader();
    boolean whole = text.length() <= LONGEST && reader.readWords(text);
    boolean told = reader.roleSeen;
    return whole && told && reader.names() > 0 ? Optional.of(reader.byline()) : Optional.empty();
  }

  /** The people in a bracket, where roles may be missing: 记者/林一舟 何望, or 林一舟 海组轩. */
  static Optional<Byline> readPeople(String bracket) {
    BylineReader reader = new BylineReader();
    boolean whole = reader.readWords(bracket);
    return whole && reader.names() > 0 ? Optional.of(reader.byline()) : Optional.empty();
  }

  private boolean readWords(String text) {
    String spaced = text.replaceAll("^[" + Conventions.BYLINE_MARKS + "]+", "");
    spaced = spaced.replaceAll("文\\s*[/／、]\\s*图", "文图").replaceAll("图\\s*[/／、]\\s*文", "文图");
    for (String word : spaced.split("[\\s　、,，/／:：|｜;；]+", -1)) {
      if (!word.isEmpty() && !readWord(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean readWord(String word) {
    Matcher roleMatch = ROLE.matcher(word);
    if (roleMatch.find()) {
      takeRole(roleMatch.group(1), roleMatch.group(2));
      String rest = roleMatch.group(3);
      return rest.isEmpty() || readWord(rest);
    }
    if (!NAME.matcher(word).matches() || NO_NAME.matcher(word).matches()) {
      return false;
    }
    takeName(word);
    return true;
  }

  private void takeRole(String paper, String printed) {
    roleSeen = true;
    if (paper != null && agency == null) {
      agency = paper;
    }
    if (printed.endsWith("通讯员")) {
      role = Role.CORRESPONDENT;
    } else if (printed.endsWith("实习生")) {
      role = Role.INTERN;
    } else if (printed.equals("图") || printed.equals("摄影")) {
      role = Role.PHOTOGRAPHER;
    } else {
      role = Role.REPORTER;
      photographToo |= printed.contains("图") || printed.startsWith("摄影");
    }
  }

  private void takeName(String name) {
    if (photographToo) {
      photographers.add(name);
    }
    boolean collective =
        role == Role.REPORTER && Conventions.COLLECTIVE_PEN_NAME.matcher(name).matches();
    switch (collective ? Role.CORRESPONDENT : role) {
      case REPORTER -> reporters.add(name);
      case CORRESPONDENT -> correspondents.add(name);
      case PHOTOGRAPHER -> photographers.add(name);
      case INTERN -> interns.add(name);
    }
  }

  private int names() {
    return reporters.size() + correspondents.size() + photographers.size() + interns.size();
  }

  private Byline byline() {
    return new Byline(agency, reporters, correspondents, photographers, interns);
  }
}

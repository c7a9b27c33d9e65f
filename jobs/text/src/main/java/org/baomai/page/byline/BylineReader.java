package org.baomai.page.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.base.Fold;
import org.baomai.page.Byline;
import org.baomai.page.convention.Conventions;

/** Reads who made a story out of byline text: roles and names, in any of the forms papers print. */
public final class BylineReader {

  private static final int LONGEST = 160;
  private static final int LONGEST_AUTHORS = 40;

  /** An optional paper (group 1) and a role (group 2) at the beginning of a word. */
  private static final Pattern ROLE =
      Conventions.pattern(
          "^(本[报社刊台]|[一-龥]{2,8}?(?:报|社|网|台))?((?:全媒体|首席|见习|特约|特派|驻站|实习|融媒|分社)?(?:记者|通讯员|实习生)|文/图|图/文|文图|图文|撰文|采写|整理|文字|文(?=[/／:：]|$)|图(?=[/／:：]|$)|摄影报道|摄影)(.*)$");

  /** A name and a role whose space a line end has swallowed: 何望通讯员. */
  private static final Pattern NAME_BEFORE_ROLE =
      Conventions.pattern("^([一-龥]{2,4})((?:记者|通讯员|实习生).*)$");

  /** Words of two to four characters that are no names though they stand where names do. */
  private static final Pattern NO_NAME =
      Conventions.pattern(".*(?:报道|整理|综合|获悉|从|了解|采访|注意|发现|来到|走进|手记|观察|节|之家|站|协会|队伍|招待会)$");

  private static final Pattern MARKS = Pattern.compile("^[" + Conventions.BYLINE_MARKS + "]+");
  private static final Pattern WORDS_AND_PICTURE = Pattern.compile("文\\s*[/／、]\\s*图");
  private static final Pattern PICTURE_AND_WORDS = Pattern.compile("图\\s*[/／、]\\s*文");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s　\u00A0、,，/／:：|｜;；]+");

  /** Every role that {@link #ROLE} knows has one of them. */
  private static final String ROLE_SIGNS = "者员員生文图圖采採整影";

  /** Marks behind which a name needs no role. */
  private static final String NAME_MARKS = "□■";

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

  /** Whether 记者 is printed: who stands behind it is one, whatever the name looks like. */
  private boolean calledReporter;

  /** Whether a name glued to its role needs a common surname: 记者站挂牌 is a headline. */
  private boolean strict;

  private Role role = Role.REPORTER;

  private BylineReader() {}

  /** Whether the text is a byline and nothing else: at least one role and one name. */
  public static boolean isByline(String text) {
    return read(text).isPresent();
  }

  /**
   * A byline line, in brackets or not; empty if the text holds anything else, or no name. Without a
   * role it is one only behind a mark (□林一舟).
   */
  public static Optional<Byline> read(String text) {
    if (text.isEmpty() || text.length() > LONGEST || !mayBeByline(text)) {
      return Optional.empty();
    }
    BylineReader reader = new BylineReader();
    reader.strict = true;
    boolean bracketed =
        "（(".indexOf(text.charAt(0)) >= 0 && "）)".indexOf(text.charAt(text.length() - 1)) >= 0;
    boolean whole = reader.readWords(bracketed ? text.substring(1, text.length() - 1) : text);
    boolean marked =
        NAME_MARKS.indexOf(text.charAt(0)) >= 0
            && reader.reporters.stream().allMatch(BylineReader::isUsual);
    boolean told = reader.roleSeen || marked;
    return whole && told && reader.names() > 0 ? Optional.of(reader.byline()) : Optional.empty();
  }

  /** A first look that costs little: every role has one of these characters. */
  private static boolean mayBeByline(String text) {
    if (text.indexOf('。') >= 0) {
      return false;
    }
    for (int index = 0; index < text.length(); index++) {
      if (ROLE_SIGNS.indexOf(text.charAt(index)) >= 0) {
        return true;
      }
    }
    return NAME_MARKS.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isUsual(String name) {
    return name.length() <= 3 && PersonNames.hasSurname(name, 0);
  }

  /** The people in a bracket, where roles may be missing: 记者/林一舟 何望, or 林一舟 海组轩. */
  public static Optional<Byline> readPeople(String bracket) {
    BylineReader reader = new BylineReader();
    boolean whole = reader.readWords(bracket);
    return whole && reader.names() > 0 ? Optional.of(reader.byline()) : Optional.empty();
  }

  /**
   * Authors of a story as a line below its headline names them, without a role; empty if the text
   * holds anything but names.
   */
  public static Optional<Byline> readAuthors(String text) {
    return text.length() > LONGEST_AUTHORS ? Optional.empty() : readPeople(text);
  }

  private boolean readWords(String text) {
    String unmarked = MARKS.matcher(text).replaceFirst("");
    String joined = WORDS_AND_PICTURE.matcher(unmarked).replaceAll("文图");
    joined = PICTURE_AND_WORDS.matcher(joined).replaceAll("文图");
    for (String word : joinSpread(BETWEEN_WORDS.split(joined, -1))) {
      if (!word.isEmpty() && !readWord(word)) {
        return false;
      }
    }
    return true;
  }

  /** Words, of which neighbouring single characters are joined: 沈 岚 is the name 沈岚. */
  private static List<String> joinSpread(String[] words) {
    List<String> joined = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (String word : words) {
      boolean single = word.length() == 1 && Character.isIdeographic(word.charAt(0));
      if (!single && run.length() > 0) {
        joined.addAll(PersonNames.splitSpread(run.toString()));
        run.setLength(0);
      }
      if (single) {
        run.append(word);
      } else {
        joined.add(word);
      }
    }
    if (run.length() > 0) {
      joined.addAll(PersonNames.splitSpread(run.toString()));
    }
    return joined;
  }

  private boolean readWord(String word) {
    Matcher roleMatch = ROLE.matcher(word);
    if (roleMatch.find()) {
      takeRole(roleMatch.group(1), roleMatch.group(2));
      String rest = roleMatch.group(3);
      boolean likely = !strict || ROLE.matcher(rest).find() || PersonNames.hasSurname(rest, 0);
      return rest.isEmpty() || (likely && readWord(rest));
    }
    Matcher roleAfter = NAME_BEFORE_ROLE.matcher(word);
    if (roleAfter.find()) {
      return readWord(roleAfter.group(1)) && readWord(roleAfter.group(2));
    }
    if (NO_NAME.matcher(word).matches()) {
      return false;
    }
    List<String> split = PersonNames.split(word);
    split.forEach(this::takeName);
    return !split.isEmpty();
  }

  private void takeRole(String paper, String asPrinted) {
    String printed = Fold.fold(asPrinted);
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
      calledReporter |= printed.endsWith("记者");
      photographToo |= printed.contains("图") || printed.startsWith("摄影");
    }
  }

  private void takeName(String name) {
    if (photographToo) {
      photographers.add(name);
    }
    boolean collective =
        role == Role.REPORTER && !calledReporter && (isCollective(name) || isUnlikely(name));
    switch (collective ? Role.CORRESPONDENT : role) {
      case REPORTER -> reporters.add(name);
      case CORRESPONDENT -> correspondents.add(name);
      case PHOTOGRAPHER -> photographers.add(name);
      case INTERN -> interns.add(name);
    }
  }

  private static boolean isCollective(String name) {
    return Conventions.COLLECTIVE_PEN_NAME.matches(name);
  }

  /**
   * Behind the first name of a bracket without roles, what has no common surname is an office's
   * name.
   */
  private boolean isUnlikely(String name) {
    return !roleSeen && !reporters.isEmpty() && !PersonNames.hasSurname(name, 0);
  }

  private int names() {
    return reporters.size() + correspondents.size() + photographers.size() + interns.size();
  }

  private Byline byline() {
    return new Byline(agency, reporters, correspondents, photographers, interns);
  }
}

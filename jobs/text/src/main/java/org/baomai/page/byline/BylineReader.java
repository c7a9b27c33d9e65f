package org.baomai.page.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.base.Fold;
import org.baomai.page.Byline;
import org.baomai.page.convention.Conventions;
import org.baomai.page.convention.Signs;

/** Reads roles and names from bylines, in all forms that newspapers print. */
public final class BylineReader {

  private static final int LONGEST = 160;
  private static final int LONGEST_AUTHORS = 40;

  /** An optional newspaper (group 1) and a role (group 2) at the beginning of a word. */
  private static final Pattern ROLE =
      Conventions.pattern(
          "^(本[报社刊台]|[一-龥]{2,8}?(?:报|社|网|台))?((?:全媒体|首席|见习|特约|特派|驻站|实习|融媒|分社)?(?:记者|通讯员|实习生|评论员)|作者|撰稿|执笔|文/图|图/文|文图|图文|撰文|采写|整理|文字|文(?=[/／:：]|$)|图(?=[/／:：]|$)|摄影报道|摄影)(.*)$");

  /** A name and a role whose separating space was lost at a line end: 何望通讯员. */
  private static final Pattern NAME_BEFORE_ROLE =
      Conventions.pattern("^([一-龥]{2,4})((?:记者|通讯员|实习生).*)$");

  /** Words of two to four characters that occur in place of names but are not names. */
  private static final Pattern NO_NAME =
      Conventions.pattern(".*(?:报道|整理|综合|获悉|从|了解|采访|注意|发现|来到|走进|手记|观察|节|之家|站|协会|队伍|招待会)$");

  private static final Pattern MARKS = Pattern.compile("^[" + Conventions.BYLINE_MARKS + "]+");
  private static final Pattern WORDS_AND_PICTURE = Pattern.compile("文\\s*[/／、]\\s*[图圖摄攝]");
  private static final Pattern PICTURE_AND_WORDS = Pattern.compile("图\\s*[/／、]\\s*文");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s　\u00A0、,，/／:：|｜;；]+");

  /** Characters of which every role of {@link #ROLE} has at least one. */
  private static final Signs ROLE_SIGNS = Signs.of("者员員生文图圖采採整影稿笔筆");

  /** Marks after which a name needs no role. */
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

  /** Whether 记者 is printed: every name after it is a reporter's, whatever it looks like. */
  private boolean calledReporter;

  /** Whether a name directly after its role needs a common surname: 记者站挂牌 is a headline. */
  private boolean strict;

  private Role role = Role.REPORTER;

  private BylineReader() {}

  /**
   * Tests whether a text is a byline.
   *
   * @param text the words of one or more lines
   * @return true if {@link #read} finds a byline
   */
  public static boolean isByline(String text) {
    return read(text).isPresent();
  }

  /**
   * Reads a byline, with or without brackets around it. Needs a role, or a mark in its place
   * (□林一舟).
   *
   * @param text the words of one or more lines
   * @return the byline; empty if the text has no name, has anything else, or is longer than 160
   *     characters
   */
  public static Optional<Byline> read(String text) {
    if (text.isEmpty() || text.length() > LONGEST || !mayBeByline(text)) {
      return Optional.empty();
    }
    BylineReader reader = new BylineReader();
    reader.strict = true;
    String words = unbracketed(text);
    boolean bracketed = words.length() < text.length();
    boolean whole =
        reader.readWords(bracketed ? Conventions.DATELINE_OF_CREDIT.removedFrom(words) : words);
    boolean marked =
        NAME_MARKS.indexOf(text.charAt(0)) >= 0
            && reader.reporters.stream().allMatch(BylineReader::isUsual);
    boolean introduced = reader.roleSeen || marked;
    return whole && introduced && reader.names() > 0
        ? Optional.of(reader.byline())
        : Optional.empty();
  }

  /** The text without the brackets around it, if there are any. */
  private static String unbracketed(String text) {
    String stripped = text.strip();
    boolean bracketed =
        stripped.length() > 2
            && "（(".indexOf(stripped.charAt(0)) >= 0
            && "）)".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    return bracketed ? stripped.substring(1, stripped.length() - 1) : text;
  }

  /** Tests cheaply whether a text may be a byline. */
  private static boolean mayBeByline(String text) {
    if (text.indexOf('。') >= 0) {
      return false;
    }
    return ROLE_SIGNS.areIn(text) || NAME_MARKS.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isUsual(String name) {
    return name.length() <= 3 && PersonNames.hasSurname(name, 0);
  }

  /**
   * Reads the names inside brackets, with or without roles: 记者/林一舟 何望, or 林一舟 海组轩.
   *
   * @param bracket the text without the brackets
   * @return the byline; empty if the text has no name or anything else
   */
  public static Optional<Byline> readPeople(String bracket) {
    BylineReader reader = new BylineReader();
    boolean whole = reader.readWords(bracket);
    return whole && reader.names() > 0 ? Optional.of(reader.byline()) : Optional.empty();
  }

  /**
   * Reads the names of authors in a line below a headline, without a role.
   *
   * @param text the words of the line
   * @return the byline; empty if the text has anything but names or is longer than 40 characters
   */
  public static Optional<Byline> readAuthors(String text) {
    return text.length() > LONGEST_AUTHORS ? Optional.empty() : readPeople(unbracketed(text));
  }

  private boolean readWords(String text) {
    String unmarked = MARKS.matcher(text).replaceFirst("");
    String joined = unmarked.indexOf('文') < 0 ? unmarked : withoutSlashes(unmarked);
    for (String word : joinSpread(BETWEEN_WORDS.split(joined, -1))) {
      if (!word.isEmpty() && !readWord(word)) {
        return false;
      }
    }
    return true;
  }

  private static String withoutSlashes(String text) {
    String joined = WORDS_AND_PICTURE.matcher(text).replaceAll("文图");
    return PICTURE_AND_WORDS.matcher(joined).replaceAll("文图");
  }

  /** Joins neighbouring single characters: 沈 岚 is the name 沈岚. */
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
   * In brackets without roles, words after the first name that have no common surname are names of
   * offices.
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

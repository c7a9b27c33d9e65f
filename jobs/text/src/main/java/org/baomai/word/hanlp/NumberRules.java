package org.baomai.word.hanlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins numbers with their units as the PKU segmentation standard prescribes: 2001年, 12月, 31日,
 * 9时30分, 90%, 60万, 第一, 几十 are one word; 20 年 and 3 个 are two.
 *
 * <p>Where HanLP has attached the unit to the following word (31 日夜, 60 万千 瓦, 第 一个), that word is
 * split behind the unit, provided the rest is a word by itself or forms a word with the next one.
 */
final class NumberRules {
  private static final String HAN_DIGIT = "[〇○零一二三四五六七八九]";
  private static final String HAN_NUMBER = "[〇○零一二两三四五六七八九十百千万亿]++";
  private static final String UP_TO_31 = "(?:[一二]?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])";

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![0-9.])(?:1[0-9]|20)[0-9]{2}年"
              + ("|" + HAN_DIGIT + "{4}年")
              + "|(?<![0-9.])(?:1[0-2]|0?[1-9])月份?"
              + "|(?<![0-9.])(?:3[01]|[12][0-9]|0?[1-9])日"
              + "|(?<![0-9.:])(?:2[0-4]|[01]?[0-9])时"
              + "|(?<=时)[0-5]?[0-9]分"
              + ("|(?<=年)" + UP_TO_31 + "月份?")
              + ("|(?<=月)" + UP_TO_31 + "日"));

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9.])[0-9]++(?:[.,][0-9]++){0,4}+(?:[百千]?[万亿]++|[%‰])"
              + ("|第(?:[0-9]++|" + HAN_NUMBER + ")")
              + "|[几数][十百千万亿]++");

  /** The characters with which a match of {@link #TIME} or {@link #NUMBER} can begin. */
  private static final String BEGINNINGS = "0123456789〇○零一二三四五六七八九十第几数";

  /** Rests that are words by themselves behind a unit of time: 年底, 日夜, 时起. */
  private static final String WORDS_AFTER_TIME = "底初末中内前后间夜晨晚起";

  /** Rests that are words by themselves behind a number: 一个, 十一届, 千年. */
  private static final String WORDS_AFTER_NUMBER = "个届次条项名位代号级年";

  private final String units;
  private final List<Piece> pieces;
  private final List<Piece> result = new ArrayList<>();
  private int next;

  private NumberRules(String units, List<Piece> pieces) {
    this.units = units;
    this.pieces = new ArrayList<>(pieces);
  }

  /**
   * Applies the rules.
   *
   * @param units the run, as {@link RunText} gives it
   * @param pieces its words, in order and without gaps
   * @return the words, in order and without gaps
   */
  static List<Piece> apply(String units, List<Piece> pieces) {
    List<Piece> numbers = numbers(units);
    if (numbers.isEmpty()) {
      return pieces;
    }
    NumberRules rules = new NumberRules(units, pieces);
    numbers.forEach(rules::apply);
    rules.takeUpTo(units.length());
    return rules.result;
  }

  /**
   * Tries the patterns only where a match can begin: searching at every position took longer than
   * the segmentation itself.
   */
  private static List<Piece> numbers(String units) {
    List<Piece> numbers = new ArrayList<>();
    Matcher time = TIME.matcher(units).useTransparentBounds(true);
    Matcher number = NUMBER.matcher(units).useTransparentBounds(true);
    int timeFrom = 0;
    int numberFrom = 0;
    for (int at = 0; at < units.length(); at++) {
      if (BEGINNINGS.indexOf(units.charAt(at)) < 0) {
        continue;
      }
      if (at >= timeFrom && time.region(at, units.length()).lookingAt()) {
        numbers.add(new Piece(at, time.end(), "t"));
        timeFrom = time.end();
      }
      if (at >= numberFrom && number.region(at, units.length()).lookingAt()) {
        numbers.add(new Piece(at, number.end(), "m"));
        numberFrom = number.end();
      }
    }
    numbers.sort(Comparator.comparingInt(Piece::start).thenComparingInt(Piece::end));
    return numbers;
  }

  private void takeUpTo(int offset) {
    while (next < pieces.size() && pieces.get(next).end() <= offset) {
      result.add(pieces.get(next++));
    }
  }

  private void apply(Piece number) {
    takeUpTo(number.start());
    boolean startsWord = next < pieces.size() && pieces.get(next).start() == number.start();
    if (!startsWord || pieces.get(next).end() >= number.end()) {
      return;
    }
    int last = next;
    while (pieces.get(last).end() < number.end()) {
      last++;
    }
    if (pieces.get(last).end() == number.end()) {
      take(number, last + 1);
    } else {
      splitBehind(number, last);
    }
  }

  private void take(Piece number, int following) {
    result.add(number);
    next = following;
  }

  private void splitBehind(Piece number, int last) {
    int end = pieces.get(last).end();
    String rest = units.substring(number.end(), end);
    if (rest.length() == 1 && last + 1 < pieces.size()) {
      Piece following = pieces.get(last + 1);
      String joinedPos = HanlpWords.partOfSpeech(rest + text(following));
      if (joinedPos != null) {
        pieces.set(last + 1, new Piece(number.end(), following.end(), joinedPos));
        take(number, last + 1);
        return;
      }
    }
    String words = number.pos().equals("t") ? WORDS_AFTER_TIME : WORDS_AFTER_NUMBER;
    if (words.contains(rest)) {
      pieces.set(last, new Piece(number.end(), end, number.pos().equals("t") ? "f" : "q"));
      take(number, last);
    }
  }

  private String text(Piece piece) {
    return units.substring(piece.start(), piece.end());
  }
}

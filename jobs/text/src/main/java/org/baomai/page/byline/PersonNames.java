package org.baomai.page.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.baomai.base.Fold;
import org.baomai.page.convention.Conventions;

/** Recognizes personal names in bylines. */
final class PersonNames {

  /** The most common surnames, by which names without spaces are split. */
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫柏宗瞿全桂闵佟应臧边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖明池查麻苑迟亓佘仝邬郗昝卜幸辜冼揭闻廉隗郦蔺荆臧逯阚诸葛肇虎宦拱苟洪嵇滑贲嵩甯郜郁苍闳莘贡劳逄冀浦咸籍晁勾敖融訾阙暨桂沃蔚夔隆厍毋乜鞠丰巢蒯游竺逯桓晋楚闫汝鄢涂钦帅缑亢况郈琴牟哈谯笪阳佟";

  private static final Pattern HAN_NAME = Conventions.pattern("[一-龥㐀-䶿]{2,4}");
  private static final Pattern FOREIGN_NAME = Conventions.pattern("[一-龥]{1,6}·[一-龥·]{1,12}");
  private static final Pattern RUN_OF_NAMES = Conventions.pattern("[一-龥]{5,9}");

  private PersonNames() {}

  /** Splits a word into names: one name, or several without spaces (于远帆廖娟). Empty if neither. */
  static List<String> split(String word) {
    if (HAN_NAME.matcher(word).matches() || FOREIGN_NAME.matcher(word).matches()) {
      return List.of(word);
    }
    return RUN_OF_NAMES.matcher(word).matches() ? splitRun(word) : List.of();
  }

  /**
   * Splits a run of characters that were separated by blanks: two or three are one name; more are
   * split by surnames, or otherwise into pairs.
   */
  static List<String> splitSpread(String characters) {
    if (characters.length() <= 3) {
      return List.of(characters);
    }
    List<String> names = characters.length() == 4 ? List.of() : splitRun(characters);
    if (!names.isEmpty() || characters.length() % 2 == 1) {
      return names.isEmpty() ? List.of(characters) : names;
    }
    List<String> pairs = new ArrayList<>();
    for (int at = 0; at < characters.length(); at += 2) {
      pairs.add(characters.substring(at, at + 2));
    }
    return pairs;
  }

  private static List<String> splitRun(String word) {
    List<String> names = new ArrayList<>();
    int from = 0;
    while (from < word.length()) {
      if (!hasSurname(word, from)) {
        return List.of();
      }
      int left = word.length() - from;
      boolean three =
          left == 3
              || (left > 4 && hasSurname(word, from + 3))
              || (left == 5 && !hasSurname(word, from + 2));
      int length = three ? 3 : 2;
      names.add(word.substring(from, Math.min(word.length(), from + length)));
      from += length;
    }
    boolean whole = names.get(names.size() - 1).length() >= 2;
    return whole ? names : List.of();
  }

  /** Whether a common surname is at an index. */
  static boolean hasSurname(String word, int index) {
    return index < word.length() && SURNAMES.indexOf(Fold.fold(word.charAt(index))) >= 0;
  }
}

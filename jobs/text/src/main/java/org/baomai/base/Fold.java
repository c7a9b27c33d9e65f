package org.baomai.base;

import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Folds variant characters to one form: full-width ASCII (ＡＢＣ，) and the ideographic space become
 * half-width, traditional characters become simplified, and radicals and compatibility forms become
 * the ideographs that they depict ({@link Characters#usual}). Each code point becomes exactly one
 * code point, so offsets stay valid. Folding is idempotent.
 *
 * <p>A character of GB2312 is in use in simplified text and stays as it is, even where the table
 * would change it (著, 乾). All others follow HanLP's table of traditional characters, for single
 * characters only. Words are ignored: a fold that depended on its neighbours would give a different
 * result for a part of a text than for the whole.
 */
public final class Fold {
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;
  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  /**
   * Variant forms (旧字形, 异体字) that HanLP's table lacks and GB2312 does not contain, each followed by
   * its usual simplified form.
   */
  private static final String VARIANTS =
      "後后硏研吿告曁暨眞真旣既卽即敎教靑青淸清値值査查説说悅悦脫脱鎭镇愼慎塡填呉吴晩晚毎每歩步渉涉歳岁歴历暦历戸户戶户黒黑徳德聴听緑绿録录縁缘郷乡鄕乡増增頼赖祕秘"
          + "甞尝牀床峯峰羣群裏里裡里衆众爲为僞伪擧举敍叙蹤踪踴踊跡迹遊游蹟迹佈布週周囘回廻回迴回畧略畵画盃杯碁棋竝并併并粧妆綫线緖绪舖铺蔴麻衞卫註注証证讃赞讚赞躭耽"
          + "躱躲郞郎鉄铁鋭锐鎻锁鑑鉴閙闹隣邻鷄鸡顔颜飮饮飜翻餠饼駡骂験验髪发麪面鬭斗鬪斗冐冒刧劫勛勋勳勋匃丐卻却厰厂喫吃嗁啼姉姊娯娱寛宽峽峡嵗岁巖岩帋纸幷并廵巡弔吊"
          + "彥彦彫雕徧遍恊协恥耻慙惭懽欢戱戏戲戏託托讁谪拏拿拕拖挍校揷插掛挂斉齐旂旗昇升昻昂暎映朶朵枱台栁柳桒桑棃梨槪概槩概檯台歎叹殻壳氷冰況况泝溯洩泄涖莅淚泪湻淳"
          + "溫温滙汇潙沩煕熙熈熙煖暖熖焰爭争牋笺犇奔猨猿畊耕畝亩疎疏癡痴皁皂皐皋盇盍睠眷矇蒙砲炮硃朱碪砧祇只稅税稈秆稾稿穤糯窓窗竢俟筍笋筯箸箒帚簑蓑籤签糓谷絕绝絶绝"
          + "綵彩緜绵縂总繖伞罋瓮罸罚羗羌翫玩耡锄聨联聯联肎肯胷胸脗吻脣唇臯皋艢樯菓果葠参蔾藜薑姜虵蛇蜨蝶蠭蜂衂衄衖弄裠裙裵裴覇霸覩睹觔斤詠咏誌志諠喧諡谥譁哗豔艳貍狸"
          + "賸剩贗赝跼局踰逾蹔暂躶裸輓挽輭软辢辣遯遁邨村醻酬釐厘鈎钩鉤钩銜衔鍊炼鎗枪鏇旋鐡铁閒间閧哄閲阅闇暗隄堤隂阴雑杂雰氛霑沾霤溜靭韧韮韭頹颓額额餧喂餽馈騐验骽腿"
          + "髣仿髴佛鬦斗鬨哄魎魉鰌鳅鵶鸦鵰雕鶏鸡鹻碱麤粗龢和";

  /** The folded code point of each code point below U+30000, which covers all Han characters. */
  private static final int[] FOLDED = table();

  private Fold() {}

  /**
   * Folds a text.
   *
   * @param text any string; lone surrogates are kept
   * @return the folded text, with as many code points as {@code text}
   */
  public static String fold(String text) {
    StringBuilder folded = null;
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      int replacement = fold(codePoint);
      if (replacement != codePoint && folded == null) {
        folded = new StringBuilder(text.length()).append(text, 0, at);
      }
      if (folded != null) {
        folded.appendCodePoint(replacement);
      }
      at += Character.charCount(codePoint);
    }
    return folded == null ? text : folded.toString();
  }

  /**
   * Folds one code point.
   *
   * @param codePoint any code point, not negative
   * @return its folded form; the code point itself if it has none
   */
  public static int fold(int codePoint) {
    return codePoint < FOLDED.length ? FOLDED[codePoint] : codePoint;
  }

  private static int[] table() {
    CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
    int[] table = new int[0x30000];
    for (int codePoint = 0; codePoint < table.length; codePoint++) {
      table[codePoint] = foldedOnce(codePoint, gb2312);
    }
    for (int pair = 0; pair < VARIANTS.length(); pair += 2) {
      table[VARIANTS.charAt(pair)] = VARIANTS.charAt(pair + 1);
    }
    // Follow chains so that folding is idempotent: with 甲 → 乙 and 乙 → 丙, 甲 becomes 丙. No chain
    // is longer than four steps. Characters of a cycle would stay as they are.
    for (int codePoint = 0; codePoint < table.length; codePoint++) {
      int end = codePoint;
      for (int step = 0; step < 4; step++) {
        end = table[end];
      }
      table[codePoint] = table[end] == end ? end : codePoint;
    }
    return table;
  }

  private static int foldedOnce(int codePoint, CharsetEncoder gb2312) {
    if (codePoint >= FULL_WIDTH_FIRST && codePoint <= FULL_WIDTH_LAST) {
      return codePoint - FULL_WIDTH_OFFSET;
    }
    if (codePoint == IDEOGRAPHIC_SPACE) {
      return ' ';
    }
    int usual = Characters.usual(codePoint);
    if (usual != codePoint) {
      return usual;
    }
    boolean han = Character.isIdeographic(codePoint);
    if (!han || (codePoint <= 0xFFFF && gb2312.canEncode((char) codePoint))) {
      return codePoint;
    }
    String simplified = TraditionalChineseDictionary.trie.get(Character.toString(codePoint));
    boolean single = simplified != null && simplified.codePointCount(0, simplified.length()) == 1;
    return single ? simplified.codePointAt(0) : codePoint;
  }
}

package org.baomai.base;

import java.util.Random;

/** Random strings, hostile ones: every plane, lone surrogates, controls, mixed width. */
public final class RandomText {
  private static final String COMMON =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞";
  private static final String MARKS = "，。！？；：、（）《》“”‘’—…·,.;:!?()%-~/\"' \n\t\u3000ＡＢｃ１２３，．";
  private static final int[] STRANGE = {
    0, 1, 0x7F, 0x85, 0xA0, 0x200B, 0x2028, 0xFEFF, 0xFFFD, 0xFFFF, 0xD800, 0xDC00, 0xE000, 0x1F600,
    0x1F1E8, 0x20BB7, 0x2F800, 0x10FFFF, 0x301, 0x3007, '○', '〓', 'İ', 'ß', '國', '發', '著', '乾', '후'
  };

  private RandomText() {}

  public static String of(Random random, int length) {
    StringBuilder text = new StringBuilder();
    int kind = random.nextInt(4);
    for (int left = length; left > 0; left--) {
      switch (kind == 3 ? random.nextInt(6) : random.nextInt(kind + 3)) {
        case 0, 1 -> text.append(COMMON.charAt(random.nextInt(COMMON.length())));
        case 2 -> text.append(MARKS.charAt(random.nextInt(MARKS.length())));
        case 3 -> text.append(random.nextInt(2200)).append("年月日时分第万%".charAt(random.nextInt(8)));
        case 4 -> text.appendCodePoint(STRANGE[random.nextInt(STRANGE.length)]);
        default -> text.appendCodePoint(random.nextInt(0x110000));
      }
    }
    return text.toString();
  }
}

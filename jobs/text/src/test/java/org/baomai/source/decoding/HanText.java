package org.baomai.source.decoding;

import java.nio.charset.Charset;
import java.util.Random;

/** Random Chinese text: mostly common characters (GB2312 level 1), with marks and line breaks. */
final class HanText {
  private static final Charset GB2312 = Charset.forName("GB2312");

  private HanText() {}

  static String random(Random random, int characters) {
    StringBuilder text = new StringBuilder();
    while (text.length() < characters) {
      switch (random.nextInt(20)) {
        case 0 -> text.append('，');
        case 1 -> text.append("。\n");
        case 2 -> text.append(random.nextInt(3000));
        case 3 -> text.append(level(random, 0xD8, 0xF7));
        default -> text.append(level(random, 0xB0, 0xD6));
      }
    }
    return text.toString();
  }

  private static String level(Random random, int firstLead, int lastLead) {
    byte lead = (byte) (firstLead + random.nextInt(lastLead - firstLead + 1));
    byte trail = (byte) (0xA1 + random.nextInt(94));
    return new String(new byte[] {lead, trail}, GB2312);
  }
}

package org.baomai.page.learning;

/** Pages of two stories with headlines below them, and the same slogan between the two. */
public final class SloganPages {
  /** The slogan, without blanks. */
  public static final String SLOGAN = "护山护水人人尽力";

  /** The number of different pages. */
  public static final int COUNT = 6;

  private static final String[][] STORIES = {
    {"渡口新桥建成通车", "渡口新桥昨日上午建成通车，市民步行过江只要十分钟。新桥长三百米，设有人行道。"},
    {"山货市集周末开张", "周末的山货市集设在老码头，六十个摊位卖茶叶和竹器。市集每月开两次。"},
    {"三座水厂并网供水", "市里的三座水厂昨日并网供水，东片居民不再停水。水厂日供水八万吨。"},
    {"校车线路增至九条", "新学期校车线路增至九条，山里的孩子不用再走夜路。每条线路配两名司机。"},
    {"草龙队走进养老院", "草龙队昨天走进养老院，给老人们舞了一场。老人们看得高兴。"},
    {"旧厂房改成图书馆", "城北的旧厂房改成图书馆，藏书五万册，夜里开到十点。读者可以自带茶杯。"},
  };

  private SloganPages() {}

  /** The headline of a story; numbers from {@link #COUNT} on begin again. */
  public static String title(int number) {
    return STORIES[number % COUNT][0];
  }

  /** A page with the stories of a number and of the next. */
  public static String page(int number) {
    return story(number, "林一舟") + "\n护山护水 人人尽力\n\n" + story(number + 1, "何望");
  }

  private static String story(int number, String reporter) {
    String[] story = STORIES[number % COUNT];
    return "渡口日报讯（记者/" + reporter + "）" + story[1] + "\n\n" + story[0] + "\n";
  }
}

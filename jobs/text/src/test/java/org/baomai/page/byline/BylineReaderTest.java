package org.baomai.page.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baomai.page.Byline;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.baomai.page.reader.PageChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineReaderTest {

  /** Lists of names are separated by plus signs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // text                                        | agency  | reporters      | correspondents
        // | photographers | interns
        "海州日报记者 林一舟                            | 海州日报 | 林一舟         | -               | -             | -",
        "□海州日报记者 林一舟 何望                       | 海州日报 | 林一舟+何望    | -               | -             | -",
        "海州日报记者 林一舟 通讯员 何望 苏小满           | 海州日报 | 林一舟         | 何望+苏小满     | -             | -",
        "□文/林一舟                                     | -       | 林一舟         | -               | -             | -",
        "文/ 林一舟 何望                                 | -       | 林一舟+何望    | -               | -             | -",
        "□文/图 海州日报记者/林一舟                       | 海州日报 | 林一舟         | -               | 林一舟        | -",
        "□文/图 海州日报记者 林一舟 实习生 苏小满 通讯员 何望 | 海州日报 | 林一舟     | 何望            | 林一舟+苏小满+何望 | 苏小满",
        "本报记者 林一舟 摄影报道                         | 本报    | 林一舟         | -               | -             | -",
        "记者林一舟 通讯员何望                            | -       | 林一舟         | 何望            | -             | -",
        "记者：林一舟、何望                               | -       | 林一舟+何望    | -               | -             | -",
        "文/林一舟　图/何望                               | -       | 林一舟         | -               | 何望          | -",
        "（记者 林一舟）                                  | -       | 林一舟         | -               | -             | -",
        "□林一舟                                         | -       | 林一舟         | -               | -             | -",
        "文｜林一舟 图｜何望                              | -       | 林一舟         | -               | 何望          | -",
        "记者/林一舟 何望通讯员/苏小满                     | -       | 林一舟+何望    | 苏小满          | -             | -",
        "记者/林一舟 何文轩                               | -       | 林一舟+何文轩  | -               | -             | -",
        "文/ 林一舟 何望 海组轩                           | -       | 林一舟+何望    | 海组轩          | -             | -",
        "□文/图 海州日报记者/林一舟 通讯员/苏小满           | 海州日报 | 林一舟         | 苏小满          | 林一舟+苏小满 | -",
        "□文/图　海州日报记者　林一舟　实习生　苏小满       | 海州日报 | 林一舟         | -               | 林一舟+苏小满 | 苏小满",
        "海州日报记者 林一舟 实习生 苏小满 通讯员 何望 于远帆 | 海州日报 | 林一舟       | 何望+于远帆     | -             | 苏小满",
        "记者/林一舟 通讯员/于远帆苏小满                   | -       | 林一舟         | 于远帆+苏小满   | -             | -",
      })
  void readsAllFormsOfBylines(
      String text,
      String agency,
      String reporters,
      String correspondents,
      String photographers,
      String interns) {
    Byline byline = BylineReader.read(text).orElseThrow();
    assertThat(byline.agency()).isEqualTo(agency);
    assertThat(byline.reporters()).isEqualTo(names(reporters));
    assertThat(byline.correspondents()).isEqualTo(names(correspondents));
    assertThat(byline.photographers()).isEqualTo(names(photographers));
    assertThat(byline.interns()).isEqualTo(names(interns));
  }

  private static List<String> names(String joined) {
    return joined == null ? List.of() : List.of(joined.split("\\+"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "林一舟 何望",
        "记者",
        "记者从市水务局获悉，三座水厂并网",
        "记者了解到",
        "记者手记",
        "文化强市",
        "图为渡口新桥",
        "□相关新闻",
        "海州日报记者站挂牌",
        "□渡口新貌"
      })
  void rejectsTextThatIsNotAByline(String text) {
    assertThat(BylineReader.read(text)).isEmpty();
  }

  /** A story that opens with a dateline, in every form of its bracket. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // dateline                                        | reporters | correspondents |
        // photographers
        "海州日报讯（记者/林一舟）                           | 林一舟 | - | -",
        "海州日报讯(记者/林一舟)                             | 林一舟 | - | -",
        "海州日报讯（记者/林一舟） 9月7日，                   | 林一舟 | - | -",
        "海州日报讯（记者/林一舟 通讯员/何望）               | 林一舟 | 何望 | -",
        "海州日报讯(记者/林一舟 通讯员/何望 苏小满)          | 林一舟 | 何望+苏小满 | -",
        "海州日报讯（记者/林一舟 于远帆 通讯员/海应宣 何望） | 林一舟+于远帆 | 海应宣+何望 | -",
        "海州日报讯（记者林一舟 通讯员何望）                 | 林一舟 | 何望 | -",
        "海州日报讯（文图 记者/林一舟 通讯员/何望）          | 林一舟 | 何望 | 林一舟+何望",
        "海州日报讯（林一舟 海组轩）                         | 林一舟 | 海组轩 | -",
        "海州日报讯(林一舟 何望 苏小满)                      | 林一舟+何望+苏小满 | - | -",
      })
  void readsAllFormsOfDatelines(
      String dateline, String reporters, String correspondents, String photographers) {
    String page = "渡口新桥建成通车\n\n" + dateline + "昨日，渡口新桥建成通车，两岸居民过江只需五分钟。\n";
    Byline byline = PageChecks.check(page).units().get(0).byline();
    assertThat(byline.agency()).isEqualTo("海州日报");
    assertThat(byline.reporters()).isEqualTo(names(reporters));
    assertThat(byline.correspondents()).isEqualTo(names(correspondents));
    assertThat(byline.photographers()).isEqualTo(names(photographers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a name cut by a line end
        "渡口新桥建成通车\n\n海州日报讯（记者/林一舟 通讯员/何\n望）昨日，渡口新桥建成通车，两岸居民过江只需五分钟。\n",
        // between title and lead, on two lines
        "渡口新桥建成通车\n\n□文/图 海州日报记者/林一舟\n通讯员/何望\n\n昨日，渡口新桥建成通车，两岸居民过江只需五分钟。\n",
        // at the end, with the roles that another story prints
        "渡口新桥建成通车\n\n昨日，渡口新桥建成通车，两岸居民过江只需五分钟。（林一舟 何望）\n\n三座水厂全部并网\n\n海州日报讯（记者/苏小满 通讯员/何望）昨日，三座水厂全部并网，供水能力翻了一番。\n",
      })
  void readsBylinesAnywhereInAStory(String page) {
    Byline byline = PageChecks.check(page).units().get(0).byline();
    assertThat(byline.reporters()).containsExactly("林一舟");
    assertThat(byline.correspondents()).containsExactly("何望");
  }

  @Test
  void readsThePhotographerOfACaption() {
    String page = "渡口新桥建成通车\n\n海州日报讯（记者/何望）昨日，渡口新桥建成通车。\n\n居民走过新桥。 林一舟 摄\n";
    List<Unit> units = PageChecks.check(page).units();
    Unit caption =
        units.stream().filter(unit -> unit.kind() == UnitKind.PHOTO_CAPTION).findFirst().get();
    assertThat(caption.byline().photographers()).containsExactly("林一舟");
    assertThat(caption.byline().reporters()).isEmpty();
  }

  @Test
  void readsCollectivePenNamesAsCorrespondents() {
    Byline people = BylineReader.readPeople("林一舟 海组轩").orElseThrow();
    assertThat(people.reporters()).containsExactly("林一舟");
    assertThat(people.correspondents()).containsExactly("海组轩");
  }

  @Test
  void readsPeopleOfDatelineWithPictureRole() {
    Byline people = BylineReader.readPeople("文图 记者/林一舟 通讯员/何望").orElseThrow();
    assertThat(people.reporters()).containsExactly("林一舟");
    assertThat(people.correspondents()).containsExactly("何望");
    assertThat(people.photographers()).containsExactly("林一舟", "何望");
  }
}

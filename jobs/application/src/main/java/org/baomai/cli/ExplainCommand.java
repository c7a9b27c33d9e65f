package org.baomai.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.baomai.corpus.PageParser;
import org.baomai.corpus.PageWeightsFile;
import org.baomai.explain.ArticleReasons;
import org.baomai.explain.MarkedPage;
import org.baomai.explain.PageLines;
import org.baomai.explain.RequestedArticle;
import org.baomai.lake.LakeReader;
import org.baomai.lake.table.StandingHeadsTable;
import org.baomai.page.HeadingSighting;
import org.baomai.page.PageExplanation;
import org.baomai.page.PageReader;
import org.baomai.page.StandingHeads;
import org.baomai.page.weight.Weights;
import org.baomai.parse.CorpusOfLake;
import org.baomai.show.MarkedLine;
import org.baomai.show.StepReasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code baomai explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Prints the page of an article with its units marked, and explains how it was cut.",
    description = {
      "First the page, line by line: '>' marks the lines of the article; then line number, unit"
          + " (articles.ordinal), role of the line in its unit, and text. Then for each block of the"
          + " article: the action taken, its log-odds, and the features that contribute most; then"
          + " the alternative action in the most likely other reading of the page, with the log-odds"
          + " by which that reading as a whole is worse. The nearer to 0, the less certain the cut.",
      "",
      "  baomai explain --lake LAKE 3fa94c"
    })
public final class ExplainCommand extends ReadingCommand {
  @Parameters(
      paramLabel = "ARTICLE",
      description = "An article_id or its first characters: at least 6, and unique.")
  private String article;

  @Override
  void read(LakeReader lake) {
    RequestedArticle asked = RequestedArticle.find(lake, article);
    PageReader reader = reader(lake, asked.text());
    PageExplanation explanation = reader.explain(asked.text(), asked.spans());
    PageLines lines = PageLines.of(asked.text());
    PrintStream out = context().out();
    header(asked, out);
    Row page = asked.page();
    remarks(page.getAs("overrides") != null, page.getAs("parser_version"), reader.version())
        .forEach(out::println);
    out.println();
    out.println(MarkedLine.HEADER);
    new MarkedPage(asked, explanation, lines).lines().forEach(line -> out.println(line.text()));
    out.println();
    out.println("Reasons (line, text, action, log-odds):");
    List<StepReasons> reasons = ArticleReasons.of(asked, explanation, lines);
    reasons.forEach(reason -> out.println(reason.text()));
  }

  /** The reader with which a run on the corpus of the lake would cut the page. */
  private static PageReader reader(LakeReader lake, String page) {
    Weights weights =
        CorpusOfLake.of(lake)
            .map(corpus -> PageWeightsFile.load(corpus.folder()))
            .orElse(Weights.published());
    StandingHeads heads =
        lake.state().versions().containsKey(StandingHeadsTable.NAME)
            ? StandingHeadsTable.heads(lake.table(StandingHeadsTable.NAME))
            : StandingHeads.NONE;
    List<HeadingSighting> headings = PageParser.reader(weights, heads).read(page).headings();
    return PageParser.reader(weights, heads.among(headings));
  }

  private static void header(RequestedArticle asked, PrintStream out) {
    Row article = asked.article();
    Row page = asked.page();
    field("article_id", article.getAs("article_id"), out);
    field("file", article.getAs("source_path"), out);
    field("newspaper", article.getAs("newspaper"), out);
    field("issue date", issueDate(page), out);
    field("kind", article.getAs("kind") + ", unit " + article.getAs("ordinal"), out);
    double confidence = article.<Double>getAs("confidence");
    field("confidence", String.format(Locale.ROOT, "%.2f", confidence), out);
    field("headline", article.getAs("headline"), out);
  }

  private static String issueDate(Row page) {
    Object date = page.getAs("issue_date");
    String evidence = page.getAs("issue_date_evidence");
    return (date == null ? "unknown" : date + " (" + page.getAs("issue_date_basis") + ")")
        + (evidence == null || evidence.isEmpty() ? "" : "; " + evidence);
  }

  private static void field(String name, Object value, PrintStream out) {
    String words = value == null ? "none" : value.toString().replaceAll("\\p{Cntrl}+", " ");
    out.println(name + " ".repeat(12 - name.length()) + words);
  }

  /**
   * Returns the notes that are printed before the page.
   *
   * @param overridden whether overrides were applied to the page
   * @param parserVersion the version that cut the page
   * @param presentVersion the version that gives the reasons
   * @return overrides, and another version of the parser; may be empty
   */
  public static List<String> remarks(
      boolean overridden, String parserVersion, String presentVersion) {
    List<String> remarks = new ArrayList<>();
    if (overridden) {
      remarks.add(
          "Overrides were applied to this page. The units are the corrected ones; the reasons explain"
              + " what the parser does without overrides.");
    }
    if (!presentVersion.equals(parserVersion)) {
      remarks.add(
          "The page was cut by version "
              + parserVersion
              + " of the parser, which made these units. The reasons are those of version "
              + presentVersion
              + ", which may cut differently.");
    }
    return remarks;
  }
}

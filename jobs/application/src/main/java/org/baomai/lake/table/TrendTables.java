package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import java.util.List;

/** Tables of counts by date, and of what the statistics say about them. */
public final class TrendTables {
  private static final String KNOWN_GRANULARITY =
      "granularity IN ('day','week','month','quarter','year')";

  private TrendTables() {}

  static TableDefinition termCounts() {
    return table("term_counts", "a term on an issue date")
        .key("newspaper", "string", "name of the newspaper; 'unknown' is legal")
        .key("issue_date", "date", "day of the issue, the likeliest one of its range")
        .key("issue_date_earliest", "date", "first day of the range; a range wider than a period")
        .key("issue_date_latest", "date", "last day of the range … takes no part at that period")
        .key("layer", "string", "word or phrase")
        .key("term", "string", "the term, folded")
        .column("tf", "bigint", "occurrences, those in reprints among them")
        .column("tf_of_reprints", "bigint", "occurrences in reprints")
        .column("df", "bigint", "distinct stories with it: reprints are left out")
        .column("df_with_reprints", "bigint", "stories with it, every printing counted")
        .column("tf_squared", "bigint", "sum over stories of squared occurrences: how they cluster")
        .column("tf_squared_of_reprints", "bigint", "the same sum over reprints")
        .check("known_layer", WordTables.KNOWN_LAYER)
        .check(
            "stories_within_occurrences",
            "df <= tf - tf_of_reprints AND df <= df_with_reprints AND df_with_reprints <= tf")
        .build();
  }

  public static TableDefinition dateTotals() {
    return table("date_totals", "an issue date: the exposure behind every rate")
        .key("newspaper", "string", "name of the newspaper; 'unknown' is legal")
        .key("issue_date", "date", "day of the issue, the likeliest one of its range")
        .key("issue_date_earliest", "date", "first day of the range")
        .key("issue_date_latest", "date", "last day of the range")
        .column("pages", "bigint", "pages")
        .column(
            "stories", "bigint", "distinct stories of the kinds that are counted, without reprints")
        .column("stories_with_reprints", "bigint", "the same, every printing counted")
        .column(
            "words",
            "bigint",
            "tokens of the word layer in all of them, punctuation left out, reprints not")
        .column("words_of_reprints", "bigint", "those in reprints")
        .column("characters", "bigint", "code points of headlines and bodies of all of them")
        .check(
            "reprints_within_all",
            "stories <= stories_with_reprints AND words_of_reprints <= words")
        .build();
  }

  static TableDefinition termTrends() {
    return tests(
            table("term_trends", "a term over a range of periods")
                .key("scope", "string", "all, a newspaper, or a scope of your own (--scope)")
                .key("layer", "string", "word or phrase")
                .key("term", "string", "the term, folded")
                .key("granularity", "string", "day, week, month, quarter or year")
                .key("range_start", "date", "first day of the first closed period")
                .key("range_end", "date", "last day of the last closed period")
                .column("periods_seen", "int", "periods with at least one issue")
                .column("periods_missing", "int", "periods without one; they are not zeros")
                .column("first_seen", "date", "first issue date with the term")
                .column("last_seen", "date", "last issue date with the term")
                .column("tf", "bigint", "occurrences in the range")
                .column("df", "bigint", "stories in the range")
                .column("per_million", "double", "occurrences a million words"))
        .check("known_layer", WordTables.KNOWN_LAYER)
        .check("known_granularity", KNOWN_GRANULARITY)
        .build();
  }

  /** The columns of a trend test: the same for terms and topics. */
  static TableDefinition.Builder tests(TableDefinition.Builder builder) {
    return builder
        .column("slope", "double", "Theil–Sen slope of the share of stories, per year")
        .column("slope_low", "double", "lower end of its 95 % interval")
        .column("slope_high", "double", "upper end of it")
        .column("p_value", "double", "Mann–Kendall, two-sided, corrected for autocorrelation")
        .column("q_value", "double", "Benjamini–Hochberg over all tested of the same family")
        .column("direction", "string", "rising, falling, seasonal, none or undecided")
        .column("undecided_because", "string", "why it cannot be told")
        .column(
            "change_point",
            "date",
            "first day of the period where the level changes, by likelihood")
        .column("change_p_value", "double", "of no change (Pettitt), corrected for autocorrelation")
        .column("seasonal_p_value", "double", "whether it comes back with the season")
        .column("reprints", "string", "with or without: whether reprints were counted")
        .check(
            "known_direction", "direction IN ('rising','falling','seasonal','none','undecided')");
  }

  static TableDefinition termBursts() {
    return table("term_bursts", "a burst of a term (Kleinberg 2002, optimal states)")
        .key("scope", "string", "all, a newspaper, or a scope of your own (--scope)")
        .key("layer", "string", "word or phrase")
        .key("term", "string", "the term, folded")
        .key("granularity", "string", "day, week, month, quarter or year")
        .key("start_date", "date", "first day of its first period")
        .key("level", "int", "height, from 1")
        .column("end_date", "date", "last day of its last period")
        .column("weight", "double", "cost saved against the level below")
        .check("known_layer", WordTables.KNOWN_LAYER)
        .check("known_granularity", KNOWN_GRANULARITY)
        .build();
  }

  static TableDefinition keyness() {
    return table("keyness", "a term in a target period against a reference")
        .key("target", "string", "scope and period that is looked at, such as all:2024")
        .key("reference", "string", "what it is held against, such as all:other years")
        .key("layer", "string", "word or phrase")
        .key("term", "string", "the term, folded")
        .column("target_tf", "bigint", "occurrences in the target")
        .column("reference_tf", "bigint", "occurrences in the reference")
        .column("g2", "double", "log-likelihood G² of two cells (Rayson)")
        .column("log_ratio", "double", "binary logarithm of the ratio of rates")
        .column(
            "dispersion", "double", "DP, normalised, over the target's months: 0 even, 1 clumped")
        .column("p_value", "double", "of G², χ² with one degree of freedom")
        .column("q_value", "double", "Benjamini–Hochberg over all terms of target and layer")
        .check("known_layer", WordTables.KNOWN_LAYER)
        .build();
  }

  static List<TableDefinition> all() {
    return List.of(termCounts(), dateTotals(), termTrends(), termBursts(), keyness());
  }
}

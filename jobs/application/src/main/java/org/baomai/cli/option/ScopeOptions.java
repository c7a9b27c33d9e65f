package org.baomai.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baomai.counts.Scope;
import org.baomai.run.UsageException;
import org.baomai.trend.Exposure;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Parts of the archive that are tested by themselves. */
public final class ScopeOptions {
  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private List<Named> named = new ArrayList<>();

  /** A name with what it stands for. */
  private static final class Named {
    @Option(
        names = "--scope",
        required = true,
        paramLabel = "NAME",
        description =
            "Test the articles of --where by themselves, too, under this name; may be given several"
                + " times, each with its --where. The tables hold the scopes of the last run: give"
                + " them each time, as in a schedule's line.")
    private String name;

    @Option(
        names = "--where",
        paramLabel = "CONDITION",
        description =
            "Which articles: SQL over the columns of the table articles, such as \"page_label"
                + " = 'A01'\" or \"newspaper = '晨报' AND body LIKE '%%防汛%%'\".")
    private String condition;
  }

  /**
   * The scopes, in the order given.
   *
   * @throws UsageException if one has no condition, or two have one name
   */
  public List<Scope> scopes() {
    Map<String, Scope> scopes = new LinkedHashMap<>();
    for (Named one : named) {
      if (one.condition == null) {
        throw new UsageException("--scope " + one.name + " says no articles; give --where, too.");
      }
      if (scopes.put(one.name, scope(one)) != null) {
        throw new UsageException("--scope " + one.name + " is given twice; give it two names.");
      }
    }
    return List.copyOf(scopes.values());
  }

  private static Scope scope(Named one) {
    try {
      return new Scope(one.name, one.condition);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--scope: " + e.getMessage());
    }
  }

  /** The name of the one scope that is asked for; all if none is. */
  public String name() {
    if (named.size() > 1) {
      throw new UsageException("--term shows one --scope at a time; give one.");
    }
    return named.isEmpty() ? Exposure.ALL : named.get(0).name;
  }

  /** The one scope with its condition; null if none is given, or only its name. */
  public Scope one() {
    return named.isEmpty() || named.get(0).condition == null ? null : scope(named.get(0));
  }
}

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

/** {@code --scope} and {@code --where}: parts of the archive that are tested separately. */
public final class ScopeOptions {
  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private List<Named> named = new ArrayList<>();

  /** A scope with its condition. */
  private static final class Named {
    @Option(
        names = "--scope",
        required = true,
        paramLabel = "NAME",
        description =
            "Also test the articles selected by --where, under this name. May be given several times,"
                + " each with its own --where. The tables contain the scopes of the last run only, so"
                + " give them in every run.")
    private String name;

    @Option(
        names = "--where",
        paramLabel = "CONDITION",
        description =
            "The articles of the scope: an SQL condition on the columns of the table articles, such"
                + " as \"page_label = 'A01'\" or \"newspaper = '晨报' AND body LIKE '%%防汛%%'\".")
    private String condition;
  }

  /**
   * The scopes, in the order given.
   *
   * @throws UsageException if a scope has no condition, or two have the same name
   */
  public List<Scope> scopes() {
    Map<String, Scope> scopes = new LinkedHashMap<>();
    for (Named one : named) {
      if (one.condition == null) {
        throw new UsageException("--scope " + one.name + " needs --where. Give both.");
      }
      if (scopes.put(one.name, scope(one)) != null) {
        throw new UsageException("--scope " + one.name + " is given twice. Use different names.");
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

  /**
   * The name of the only scope; {@link Exposure#ALL} if there is none.
   *
   * @throws UsageException if there are several
   */
  public String name() {
    if (named.size() > 1) {
      throw new UsageException("--term shows one scope only. Give --scope once.");
    }
    return named.isEmpty() ? Exposure.ALL : named.get(0).name;
  }

  /** The first scope; null if there is none, or only its name is given. */
  public Scope one() {
    return named.isEmpty() || named.get(0).condition == null ? null : scope(named.get(0));
  }
}

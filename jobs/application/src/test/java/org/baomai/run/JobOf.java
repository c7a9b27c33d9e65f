package org.baomai.run;

import java.util.Map;
import java.util.function.Function;

/** A job that a test makes up: it does the work given, and has no settings. */
public record JobOf(String name, Function<JobContext, String> work) implements Job {
  @Override
  public Map<String, String> configuration() {
    return Map.of();
  }

  @Override
  public String run(JobContext context) {
    return work.apply(context);
  }
}

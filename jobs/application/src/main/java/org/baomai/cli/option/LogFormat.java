package org.baomai.cli.option;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baomai.lake.store.Progress;

/** Formats of progress messages. */
public enum LogFormat {
  TEXT {
    @Override
    public Progress to(PrintStream out) {
      return out::println;
    }
  },
  JSON {
    @Override
    public Progress to(PrintStream out) {
      return new JsonLines(out);
    }
  };

  /** Progress messages written to a stream in this format. */
  public abstract Progress to(PrintStream out);

  /** One JSON object per line: time (UTC), run (while one is active) and text. */
  private record JsonLines(PrintStream out) implements Progress {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public void says(String line) {
      says(null, line);
    }

    @Override
    public void says(String runId, String line) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("time", Instant.now().toString());
      if (runId != null) {
        fields.put("run", runId);
      }
      fields.put("text", line);
      try {
        out.println(MAPPER.writeValueAsString(fields));
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException(
            "A map of strings can always be written as JSON.", impossible);
      }
    }
  }
}

package org.baomai.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baomai.run.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names are read from a CSV file; topics that are not in the file keep their names. */
class TopicNamesTest {
  @TempDir private Path folder;

  @Test
  void readsKeepsAndRemovesNames() throws IOException {
    TopicNames names = TopicNames.read(file("name,topic_id\n防汛,t-1\n,t-2\n\"路, 桥\",t-3\n"));
    assertThat(names.of("t-1", "水")).isEqualTo("防汛");
    assertThat(names.of("t-2", "水")).as("an empty name removes the name").isNull();
    assertThat(names.of("t-3", null)).isEqualTo("路, 桥");
    assertThat(names.of("t-4", "学校")).as("not in the file").isEqualTo("学校");
    assertThat(TopicNames.NONE.of("t-1", "水")).isEqualTo("水");
  }

  @Test
  void refusesFileThatIsMissingOrLacksColumn() throws IOException {
    Path file = file("topic,name\nt-1,防汛\n");
    assertThatThrownBy(() -> TopicNames.read(file))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("topic_id");
    assertThatThrownBy(() -> TopicNames.read(folder.resolve("missing.csv")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("missing.csv");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("names.csv"), text);
  }
}

package io.ringlight.gnn.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.SnapshotFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureSchemaTest {
  private static final FeatureSchema SCHEMA =
      AccountFeatures.of(new SnapshotFixture().buyers("a").build(), List.of(), null, 1).schema();

  /** Models read columns by place: whoever changes one raises the version and the file's name. */
  @Test
  void columnsOfAVersionStayWhatTheyAre() throws IOException {
    String file = "columns-" + AccountFeatures.VERSION + ".txt";
    try (InputStream in = FeatureSchemaTest.class.getResourceAsStream(file)) {
      String expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(String.join("\n", SCHEMA.names()) + "\n").isEqualTo(expected);
    }
  }

  @Test
  void everyBlockIsExplained() throws IOException {
    String page =
        Files.readString(Path.of(System.getProperty("ringlight.root")).resolve("docs/network.md"));

    for (FeatureBlock block : SCHEMA.blocks()) {
      assertThat(page).contains("`" + block.name() + "`");
    }
  }

  @Test
  void namesCarryTheirBlock() {
    FeatureSchema schema =
        new FeatureSchema(
            1,
            List.of(
                new FeatureBlock("own", List.of("age")),
                new FeatureBlock("ties_1", List.of("a", "b"))));

    assertThat(schema.names()).containsExactly("own.age", "ties_1.a", "ties_1.b");
    assertThat(schema.width()).isEqualTo(3);
    assertThat(schema.start(1)).isOne();
  }

  @Test
  void blocksHaveColumns() {
    assertThatThrownBy(() -> new FeatureBlock("empty", List.of()))
        .hasMessage("block empty has no columns");
  }
}

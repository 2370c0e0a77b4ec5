package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandTest {
  @TempDir Path parent;
  private final Session session = new Session();

  @Test
  void writesAMarketplaceAndSaysWhatToTypeNext() {
    Path out = parent.resolve("market");
    assertThat(session.run("sample", "--out", out, "--accounts", 300)).isZero();
    assertThat(session.out())
        .startsWith("300 accounts, ")
        .endsWith("  ringlight run " + out + " --out runs/first\n");
    assertThat(session.err()).isEmpty();
    assertThat(out.resolve("accounts.csv")).exists();
    assertThat(out.resolve("truth/rings.csv")).exists();
  }

  @Test
  void jsonNamesTheCounts() throws IOException {
    assertThat(session.run("sample", "--out", parent.resolve("m"), "--accounts", 300, "--json"))
        .isZero();
    JsonNode json = new ObjectMapper().readTree(session.out());
    assertThat(json.path("accounts").asInt()).isEqualTo(300);
    assertThat(json.has("lookalike_groups")).isTrue();
  }

  @Test
  void quietPrintsNothing() {
    assertThat(session.run("sample", "--out", parent.resolve("m"), "--accounts", 300, "--quiet"))
        .isZero();
    assertThat(session.out() + session.err()).isEmpty();
  }

  @Test
  void optionsMayStandInAFile() throws IOException {
    Path out = parent.resolve("m");
    Path options = parent.resolve("options.txt");
    Files.writeString(options, "--accounts 300\n--seed=5\n--out " + out + "\n");
    assertThat(session.run("sample", "@" + options)).isZero();
    assertThat(session.out()).startsWith("300 accounts, ");
  }

  @Test
  void anOutputThatExistsIs73() {
    assertThat(session.run("sample", "--out", parent)).isEqualTo(73);
    assertThat(session.err())
        .isEqualTo(
            "ringlight: The output "
                + parent
                + " exists; name another, or replace it with --force.\n");
  }
}

package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real marketplaces, where they are at hand; their counts are known. */
class RealInputTest {
  @TempDir Path temporary;
  private final Session session = new Session();

  private JsonNode counts(String name) throws IOException {
    Path extract = Path.of(System.getProperty("ringlight.data", "absent"), name, "extract");
    assumeTrue(
        Files.isDirectory(extract),
        () -> extract + " is absent; name its folder with -Dringlight.data to run this test");
    Path run = temporary.resolve("run");
    int code = session.run("run", extract, "--out", run, "--quiet");
    assertThat(code).as(session.err()).isZero();
    return new ObjectMapper().readTree(run.resolve("summary.json").toFile()).path("counts");
  }

  @Test
  void crowdWorkersWhoDidTheSameTasks() throws IOException {
    JsonNode counts = counts("tolokers");
    assertThat(counts.path("accounts").asInt()).isEqualTo(11_758);
    assertThat(counts.path("accounts_by_kind").path("creator").asInt()).isEqualTo(11_758);
    assertThat(counts.path("account_links").asInt()).isEqualTo(519_000);
    assertThat(counts.path("links").asInt()).isEqualTo(519_000);
    assertThat(counts.path("rows_rejected").asInt()).isZero();
  }

  @Test
  void buyersAroundFraudulentOrders() throws IOException {
    JsonNode counts = counts("ebay-xfraud");
    assertThat(counts.path("accounts_by_kind").path("buyer").asInt()).isEqualTo(150);
    assertThat(counts.path("accounts").asInt()).isEqualTo(150);
    assertThat(counts.path("orders").asInt()).isEqualTo(1_075);
    assertThat(counts.path("guest_orders").asInt()).isEqualTo(242);
    assertThat(counts.path("rows_guest").asInt()).isEqualTo(242);
    assertThat(counts.path("rows_rejected").asInt()).isZero();
  }
}

package io.ringlight.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.ringlight.graph.Progress;
import io.ringlight.graph.store.SnapshotCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds snapshots of real data, where it is present. */
class RealExtractsTest {
  @TempDir Path directory;

  @Test
  void buildsTolokers() throws IOException {
    SnapshotCounts counts = build("tolokers");
    assertThat(counts.accountsByKind()).isEqualTo(Map.of("creator", 11_758L));
    assertThat(counts.accountLinks()).isEqualTo(519_000);
  }

  @Test
  void buildsEbay() throws IOException {
    SnapshotCounts counts = build("ebay-xfraud");
    assertThat(counts.accountsByKind()).isEqualTo(Map.of("buyer", 150L));
    assertThat(counts.orders()).isEqualTo(1_075);
    assertThat(counts.guestOrders()).isEqualTo(242);
    assertThat(counts.identifiersByType())
        .isEqualTo(Map.of("address", 74L, "email", 127L, "payment_instrument", 160L));
  }

  private SnapshotCounts build(String name) throws IOException {
    Path extract = Path.of(System.getProperty("ringlight.data", "../shared/data"), name, "extract");
    assumeThat(extract).as("real data, as the system property ringlight.data says").exists();
    Path snapshot = Files.createDirectory(directory.resolve("snapshot"));
    Path rejects = directory.resolve("rejects");
    BuildSummary summary =
        ExtractBuilder.build(extract, snapshot, BuildOptions.defaults(rejects), Progress.NONE);
    assertThat(summary.rejected()).isZero();
    assertThat(rejects).doesNotExist();
    return summary.manifest().counts();
  }
}

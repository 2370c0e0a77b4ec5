package io.ringlight.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.SnapshotFixture;
import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Laws of detection on a small marketplace; a low score bound, so that there is much to compare.
 */
class RingDetectorTest {
  private static final double LOW = 0.05;

  private static GraphSnapshot snapshot;
  private static GraphSnapshot withMore;

  @BeforeAll
  static void generate(@TempDir Path directory) throws IOException {
    Marketplace.write(directory, new MarketplaceOptions(4_000, 77, 0.3, 0.4), rows -> {});
    snapshot = SampleLoader.load(directory);
    append(directory, "accounts", "zzz0,buyer,2024-06-01T10:00:00Z,DE,,");
    for (int i = 1; i <= 4; i++) {
      String seen = "2024-06-01T10:00:00Z,2025-06-01T10:00:00Z,9";
      append(directory, "accounts", "zzz" + i + ",buyer,2024-0" + i + "-01T10:00:00Z,DE,,");
      append(directory, "account_addresses", "zzz" + i + ",zzz-home,shipping," + seen);
      append(directory, "account_devices", "zzz" + i + ",zzz-tablet," + seen);
    }
    withMore = SampleLoader.load(directory);
  }

  private static void append(Path directory, String table, String row) throws IOException {
    Files.writeString(directory.resolve(table + ".csv"), row + "\n", StandardOpenOption.APPEND);
  }

  private static Detection detect(GraphSnapshot snapshot, int threads, AccountPartition previous) {
    DetectionParameters parameters =
        new DetectionParameters(
            Detector.RINGLIGHT, LOW, DetectionParameters.DEFAULT_RESOLUTIONS, 1, threads);
    return RingDetector.detect(snapshot, null, previous, parameters, Progress.NONE);
  }

  @Test
  void resultsDoNotDependOnThreads() {
    Detection one = detect(snapshot, 1, null);
    assertThat(one.rings()).isNotEmpty();
    assertThat(detect(snapshot, 3, null).rings()).isEqualTo(one.rings());
  }

  @Test
  void noAccountIsInTwoRingsAndScoresDescend() {
    Set<Integer> seen = new HashSet<>();
    double last = 1;
    for (Ring ring : detect(snapshot, 2, null).rings()) {
      assertThat(ring.members()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(ring.score()).isBetween(LOW, last);
      last = ring.score();
      ring.members().forEach(member -> assertThat(seen.add(member.account())).isTrue());
    }
  }

  @Test
  void unchangedDataGivesUnchangedRings() {
    Detection first = detect(snapshot, 1, null);
    Detection second = detect(snapshot, 2, first.partition());
    assertThat(second.rings()).isEqualTo(first.rings());
    assertThat(detect(snapshot, 2, second.partition()).rings()).isEqualTo(first.rings());
  }

  @Test
  void aFamilyWithTwoSharedThingsIsNoRing() {
    assertThat(detect(withMore, 1, null).rings())
        .flatExtracting(Ring::members)
        .extracting(Member::accountId)
        .doesNotContain("zzz1", "zzz2", "zzz3", "zzz4");
  }

  @Test
  void aRunStartsFromTheOneBefore() {
    Detection first = detect(snapshot, 1, null);
    Detection second = detect(snapshot, 1, first.partition());
    assertThat(second.partition().size()).isEqualTo(snapshot.accounts().size());
    assertThat(second.rings()).hasSizeGreaterThan(first.rings().size() / 2);
  }

  @Test
  void anEmptySnapshotHasNoRingsAndSaysWhy() {
    Detection detection = detect(new SnapshotFixture().buyers("a", "b").build(), 1, null);
    assertThat(detection.rings()).isEmpty();
    assertThat(detection.missing())
        .isEqualTo(
            List.of(
                "No account says when it was created, so sign-ups and ages are left out.",
                "No account is linked to an identifier, so shared identifiers are left out.",
                "There are no orders, so moments of acting together are left out."));
  }
}

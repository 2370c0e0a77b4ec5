package io.ringlight.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.SharingOracle.How;
import io.ringlight.ring.SharingOracle.Thing;
import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number in every reason of every ring can be counted again from the snapshot. */
class EveryReasonTest {
  private static final MarketplaceOptions MARKET = new MarketplaceOptions(4_000, 79, 0.2, 0.4);

  @TempDir static Path directory;
  private static GraphSnapshot snapshot;
  private static ReasonOracle oracle;

  @BeforeAll
  static void draw() throws IOException {
    Marketplace.write(directory, MARKET, accounts -> {});
    sanctionSomePairs();
    snapshot = SampleLoader.load(directory);
    oracle = new ReasonOracle(snapshot);
  }

  /** Of every tenth pair of accounts that are linked, or use one device, it is known. */
  private static void sanctionSomePairs() throws IOException {
    List<String> pairs = new ArrayList<>();
    Map<String, String> lastOfDevice = new HashMap<>();
    for (String line : Files.readAllLines(directory.resolve("account_accounts.csv"))) {
      pairs.add("account," + line.split(",")[0] + ",account," + line.split(",")[1] + ",known");
    }
    for (String line : Files.readAllLines(directory.resolve("account_devices.csv"))) {
      String before = lastOfDevice.put(line.split(",")[1], line.split(",")[0]);
      if (before != null) {
        pairs.add("account," + before + ",account," + line.split(",")[0] + ",known");
      }
    }
    List<String> some =
        IntStream.range(1, pairs.size()).filter(i -> i % 10 == 0).mapToObj(pairs::get).toList();
    Files.write(directory.resolve("sanctioned_links.csv"), some, StandardOpenOption.APPEND);
  }

  /** Rings of ours, doubtful ones too, and groups of peers, of which most are no rings at all. */
  private static List<Ring> rings() {
    return Stream.of(Detector.RINGLIGHT, Detector.LABEL_PROPAGATION, Detector.COMPONENTS)
        .map(
            detector ->
                new DetectionParameters(
                    detector, 0.001, DetectionParameters.DEFAULT_RESOLUTIONS, 1, 2))
        .flatMap(
            parameters ->
                RingDetector.detect(snapshot, null, null, parameters, Progress.NONE)
                    .rings()
                    .stream())
        .toList();
  }

  @Test
  void everyStatementFollowsFromTheSnapshot() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    for (Ring ring : rings()) {
      Set<Integer> group = ReasonOracle.group(ring);
      for (Reason reason : statements(ring)) {
        ReasonOracle.Statement counted = oracle.statement(group, reason);
        codes.add(reason.code());
        if (!reason.text().equals(counted.text())
            || Math.abs(reason.value() - counted.value()) > 1e-6) {
          wrong.add(
              "%s of %s: '%s' (%s), but counted '%s' (%s)"
                  .formatted(
                      reason.code(),
                      group,
                      reason.text(),
                      reason.value(),
                      counted.text(),
                      counted.value()));
        }
      }
    }
    assertThat(wrong).as(MARKET.toString()).isEmpty();
    // What a previous run listed is no part of a snapshot.
    codes.add("RING_DISSOLVED");
    assertThat(codes).as("codes that were checked").isEqualTo(CodesPage.statements());
  }

  private static List<Reason> statements(Ring ring) {
    return Stream.concat(ring.reasons().stream(), ring.counterEvidence().stream()).toList();
  }

  @Test
  void sharedIdentifiersAndMoneyFollowFromTheSnapshot() {
    for (Ring ring : rings()) {
      Set<Integer> group = ReasonOracle.group(ring);
      String about = "%s, members %s".formatted(MARKET, group);
      assertThat(ring.exposure()).as(about).isEqualTo(oracle.orders().exposure(group));
      assertThat(
              ring.shared().stream()
                  .map(
                      one ->
                          one.type()
                              + " "
                              + one.id()
                              + " "
                              + one.ringAccounts()
                              + " of "
                              + one.allAccounts()))
          .as(about)
          .containsExactlyInAnyOrderElementsOf(
              oracle.sharing().shared(group).stream()
                  .filter(thing -> thing.how() != How.ALIKE)
                  .map(thing -> text(thing, group))
                  .toList());
    }
  }

  private static String text(Thing thing, Set<Integer> group) {
    return thing.type()
        + " "
        + thing.id()
        + " "
        + oracle.sharing().members(thing, group)
        + " of "
        + oracle.sharing().all(thing);
  }
}

package io.ringlight.graph.store.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.Times;
import io.ringlight.graph.store.SnapshotInfo;
import io.ringlight.graph.store.SnapshotReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What graphs of others become, and which of them cannot be snapshots. */
class PresentSnapshotTest {
  private static final long MEMORY_BYTES = 256L << 20;

  @TempDir Path directory;
  private Path snapshot;
  private ExchangeDatabase database;
  private PresentTables present;
  private long references;

  @BeforeEach
  void open() throws IOException {
    directory = directory.toRealPath();
    snapshot = Files.createDirectory(directory.resolve("snapshot"));
    Path staging = Files.createDirectory(directory.resolve("staging"));
    database = ExchangeDatabase.open(List.of(), staging, List.of(snapshot), 1, MEMORY_BYTES);
    present = new PresentTables(database);
    node(NodeTable.ACCOUNT, Map.of("account_id", "a", "kind", "buyer"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Adds a row and returns its reference; the first account's is 0. */
  private long node(NodeTable table, Map<String, Object> values) {
    return row(table, new long[] {references++}, values);
  }

  private void link(LinkTable table, long from, long to, Map<String, Object> values) {
    row(table, new long[] {references++, from, to}, values);
  }

  private long row(ExchangeTable table, long[] ends, Map<String, Object> values) {
    try (RowAppender appender = present.append(table)) {
      appender.add(
          ends, appender.columns().stream().map(column -> values.get(column.name())).toArray());
    }
    return ends[0];
  }

  private long device(String id) {
    return node(NodeTable.DEVICE, Map.of("device_id", id));
  }

  private GraphSnapshot write() {
    SnapshotInfo info = new SnapshotInfo(Times.MISSING, null, false, null, "test");
    PresentSnapshot.write(database, true, snapshot, info);
    return SnapshotReader.open(snapshot, 1, Progress.NONE);
  }

  private void assertRefused(String sentence) {
    assertThatThrownBy(this::write)
        .hasMessage(sentence)
        .extracting("exitCode")
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 40})
  void aChainOfSameThingsIsOneGroup(int length) {
    long[] devices = new long[length];
    for (int i = 0; i < length; i++) {
      devices[i] = device("d%02d".formatted(i));
    }
    device("other");
    for (int i = 1; i < length; i++) {
      boolean forward = i % 3 == 0;
      link(
          LinkTable.SAME_DEVICE,
          devices[forward ? i - 1 : i],
          devices[forward ? i : i - 1],
          Map.of());
    }
    GraphSnapshot written = write();
    for (int i = 0; i < length; i++) {
      assertThat(written.identifiers().sameAs(i)).isZero();
    }
    assertThat(written.identifiers().sameAs(length)).isEqualTo(-1);
  }

  @Test
  void ringsOfSameThingsAndStarsAroundTheLastAreOneGroupEach() {
    long[] devices = new long[6];
    for (int i = 0; i < devices.length; i++) {
      devices[i] = device("d" + i);
    }
    link(LinkTable.SAME_DEVICE, devices[0], devices[2], Map.of());
    link(LinkTable.SAME_DEVICE, devices[2], devices[4], Map.of());
    link(LinkTable.SAME_DEVICE, devices[4], devices[0], Map.of());
    link(LinkTable.SAME_DEVICE, devices[1], devices[5], Map.of());
    link(LinkTable.SAME_DEVICE, devices[3], devices[5], Map.of());
    GraphSnapshot written = write();
    int[] first = new int[devices.length];
    for (int i = 0; i < first.length; i++) {
      first[i] = written.identifiers().sameAs(i);
    }
    assertThat(first).containsExactly(0, 1, 0, 1, 0, 1);
  }

  @Test
  void aThingThatIsTheSameAsItselfIsAlone() {
    long device = device("d");
    link(LinkTable.SAME_DEVICE, device, device, Map.of());
    assertThat(write().identifiers().sameAs(0)).isEqualTo(-1);
  }

  @Test
  void thingsOfTwoTypesAreNotTheSame() {
    long device = device("d");
    long address = node(NodeTable.ADDRESS, Map.of("address_id", "h"));
    link(LinkTable.SAME_DEVICE, device, address, Map.of());
    assertRefused(
        "The graph says that the device d and the address h are the same thing; take that out, or"
            + " mend the mapping.");
  }

  @Test
  void anIdentifierHasATypeOfItsOwn() {
    node(NodeTable.IDENTIFIER, Map.of("identifier_id", "x"));
    assertRefused("A node that stands for an identifier has no type; add it.");
  }

  @Test
  void anIdentifierIsNotOfATypeThatHasALabel() {
    device("d");
    node(NodeTable.IDENTIFIER, Map.of("identifier_id", "d", "type", "device"));
    assertRefused(
        "The graph has an identifier of the type device, which has a label of its own; give the"
            + " node that label, or another type.");
  }

  @Test
  void aNodeHasAnId() {
    node(NodeTable.DEVICE, Map.of());
    assertRefused("A node that stands for a device has no device_id; give each its own.");
  }

  @Test
  void aLinkOfAccountsHasAType() {
    link(LinkTable.ACCOUNT_ACCOUNT, 0, 0, Map.of());
    assertRefused("The graph has a link between accounts without a type; add it.");
  }

  @Test
  void eventsAreNotNegative() {
    link(LinkTable.ACCOUNT_DEVICE, 0, device("d"), Map.of("events", -1L));
    assertRefused("The graph has a link with -1 events; mend it there.");
  }

  @Test
  void aSanctionNamesOneThingOrTwo() {
    node(NodeTable.SANCTION, Map.of("sanction_id", "s", "type", "account"));
    assertRefused("The sanctioned link s lacks a type or an id; mend it there.");
  }

  @Test
  void theLargestAmountIsKeptAndALargerOneIsRefused() {
    node(NodeTable.ORDER, Map.of("order_id", "o", "amount", 999_999_999_999_999_999L));
    assertThat(write().orders().amount(0)).isEqualTo(999_999_999_999_999_999L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000_000_000_000_000_000L, -1_000_000_000_000_000_000L, Long.MIN_VALUE})
  void anOrdersAmountHasTwelveDigits(long amount) {
    node(NodeTable.ORDER, Map.of("order_id", "o", "amount", amount));
    assertRefused("The amount of the order o is a million millions or more; mend it there.");
  }

  @Test
  void theSumOfAnAccountsTransfersHasTwelveDigits() {
    Map<String, Object> half = Map.of("type", "transfer", "amount", 500_000_000_000_000_000L);
    link(LinkTable.ACCOUNT_ACCOUNT, 0, 0, half);
    link(LinkTable.ACCOUNT_ACCOUNT, 0, 0, half);
    assertRefused(
        "The amounts of transfer between two accounts come to a million millions or more; mend"
            + " them there.");
  }
}

package io.ringlight.gnn.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.extract.BuildOptions;
import io.ringlight.graph.extract.ExtractBuilder;
import io.ringlight.graph.store.SnapshotReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants what only comes later into an extract, and looks for it in features as of before. */
class NoLeakTest {
  private static final Instant AS_OF = Instant.parse("2026-05-10T00:00:00Z");

  @TempDir private Path directory;

  private Path extract(String name) throws IOException {
    Path extract = Files.createDirectory(directory.resolve(name));
    Files.writeString(
        extract.resolve("accounts.csv"),
        """
        account_id,kind,created_at,country,status,status_at
        a,buyer,2026-05-01,DE,banned,2026-05-20
        b,buyer,2026-05-02,DE,active,2026-05-02
        c,buyer,2026-05-03,DE,banned,2026-05-04
        s,seller,2026-04-01,DE,active,2026-04-01
        """);
    Files.writeString(
        extract.resolve("account_devices.csv"),
        """
        account_id,device_id,first_seen,last_seen,events
        a,d1,2026-05-01,2026-05-05,3
        b,d1,2026-05-02,2026-05-05,2
        c,d2,2026-05-03,2026-05-05,1
        """);
    Files.writeString(
        extract.resolve("orders.csv"),
        """
        order_id,buyer_id,seller_id,placed_at,amount,currency,status,status_at
        o1,a,s,2026-05-03T10:00:00,10,EUR,completed,2026-05-04
        o2,b,s,2026-05-03T10:05:00,12,EUR,chargeback,2026-05-25
        o3,c,s,2026-05-06T10:05:00,12,EUR,refunded,2026-05-08
        """);
    return extract;
  }

  /** What is only found out, or only happens, after the moment. */
  private static void plant(Path extract) throws IOException {
    add(extract, "accounts.csv", "e,buyer,2026-05-15,DE,banned,2026-05-16");
    add(extract, "account_devices.csv", "c,d1,2026-05-12,2026-05-30,9");
    add(extract, "account_devices.csv", "e,d1,2026-05-15,2026-05-30,9");
    add(extract, "orders.csv", "o4,a,s,2026-05-12T10:00:00,900,EUR,chargeback,2026-05-13");
    add(extract, "orders.csv", "o5,c,s,2026-05-12T10:01:00,900,EUR,chargeback,2026-05-13");
  }

  private static void add(Path extract, String table, String row) throws IOException {
    Files.writeString(extract.resolve(table), row + "\n", StandardOpenOption.APPEND);
  }

  private NamedRows features(Path extract, Instant asOf) throws IOException {
    Path snapshot =
        Files.createTempDirectory(Files.createDirectories(directory.resolve("snapshots")), "s");
    BuildOptions defaults = BuildOptions.defaults(directory.resolve("rejects"));
    BuildOptions options =
        new BuildOptions(
            asOf == null ? null : asOf.toEpochMilli(),
            null,
            defaults.maxRejects(),
            null,
            null,
            defaults.rejectsDirectory(),
            1,
            defaults.memoryBytes());
    ExtractBuilder.build(extract, snapshot, options, Progress.NONE);
    GraphSnapshot graph = SnapshotReader.open(snapshot, 1, Progress.NONE);
    return new NamedRows(graph, AccountFeatures.of(graph, List.of(), null, 1));
  }

  @Test
  void nothingLaterIsSeenAsOfAMoment() throws IOException {
    Path clean = extract("clean");
    Path planted = extract("planted");
    plant(planted);

    NamedRows before = features(clean, AS_OF);
    NamedRows after = features(planted, AS_OF);

    for (String account : List.of("a", "b", "c", "s")) {
      assertThat(after.row(account)).as(account).containsExactly(before.row(account));
    }
    assertThat(before.value("b", "device_1.mean_banned")).isZero();
    assertThat(before.value("b", "own.bought_chargebacks")).isZero();
  }

  @Test
  void withoutAMomentThePlantIsFound() throws IOException {
    Path planted = extract("planted");
    plant(planted);

    NamedRows rows = features(planted, null);

    assertThat(rows.value("b", "device_1.neighbours")).isEqualTo((float) Math.log(4));
    assertThat(rows.value("b", "own.bought_chargebacks")).isOne();
    assertThat(rows.value("a", "own.bought")).isEqualTo((float) Math.log(3));
    assertThat(rows.value("b", "sellers_2.mean_banned")).isOne();
  }
}

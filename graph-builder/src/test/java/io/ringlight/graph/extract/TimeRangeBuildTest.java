package io.ringlight.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.AccountStatus;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Times;
import io.ringlight.graph.extract.ExtractFixture.Build;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As-of and window. Counts: rows, accepted, outside, merged, guest, rejected. */
class TimeRangeBuildTest {
  private static final String AS_OF = "2026-03-01T00:00:00Z";

  @TempDir Path directory;

  /** Everything that happened after the moment, next to what happened before. */
  private ExtractFixture full() {
    return new ExtractFixture(directory.resolve("full"))
        .file(
            "accounts.csv",
            "account_id,kind,created_at,status,status_at",
            "a,buyer,2026-01-01,banned,2026-04-01",
            "b,buyer,2026-01-02,banned,2026-02-01",
            "c,buyer,,active,",
            "late,buyer,2026-03-02,banned,2026-03-05",
            "s,seller,2026-03-01,,",
            "a,buyer,2026-05-05,closed,2026-05-06")
        .file(
            "account_devices.csv",
            "account_id,device_id,first_seen,last_seen,events",
            "a,d1,2026-01-01,2026-04-01,4",
            "a,d1,2026-03-02,2026-04-01,4",
            "b,d1,2026-02-01,2026-02-02,2",
            "b,later,2026-03-02,2026-03-03,1",
            "late,d1,2026-01-01,2026-01-02,1",
            "late,later,2026-03-02,2026-03-04,1",
            "c,d2,,2026-06-01,1",
            "nobody,d2,2026-06-01,,1")
        .file(
            "account_accounts.csv",
            "from_account_id,to_account_id,type,first_seen,last_seen",
            "a,b,referral,2026-01-05,2026-01-05",
            "a,late,referral,2026-01-05,2026-01-05",
            "b,a,referral,2026-04-01,2026-04-01")
        .file(
            "orders.csv",
            "order_id,buyer_id,seller_id,placed_at,device_id,status,status_at",
            "o1,a,s,2026-02-01,d1,refunded,2026-04-02",
            "o2,a,s,2026-02-01,d1,refunded,2026-02-02",
            "o3,a,s,2026-02-01,d1,completed,",
            "o4,a,s,2026-03-02,d9,completed,2026-03-02",
            "o5,late,s,2026-02-01,d8,completed,2026-02-01",
            "o6,,s,2026-03-02,d7,completed,2026-03-02",
            "o1,b,s,2026-04-01,d1,completed,2026-04-01");
  }

  private ExtractFixture cutByHand() {
    return new ExtractFixture(directory.resolve("cut"))
        .file(
            "accounts.csv",
            "account_id,kind,created_at,status,status_at",
            "a,buyer,2026-01-01,,",
            "b,buyer,2026-01-02,banned,2026-02-01",
            "c,buyer,,,",
            "s,seller,2026-03-01,,")
        .file(
            "account_devices.csv",
            "account_id,device_id,first_seen,last_seen,events",
            "a,d1,2026-01-01,2026-03-01,4",
            "b,d1,2026-02-01,2026-02-02,2",
            "c,d2,,2026-03-01,1")
        .file(
            "account_accounts.csv",
            "from_account_id,to_account_id,type,first_seen,last_seen",
            "a,b,referral,2026-01-05,2026-01-05")
        .file(
            "orders.csv",
            "order_id,buyer_id,seller_id,placed_at,device_id,status,status_at",
            "o1,a,s,2026-02-01,d1,,",
            "o2,a,s,2026-02-01,d1,refunded,2026-02-02",
            "o3,a,s,2026-02-01,d1,,");
  }

  @Test
  void knowsNothingOfWhatCameLater() {
    Build full = full().build(options -> ExtractFixture.asOf(options, AS_OF, null));
    Build cut = cutByHand().build(options -> ExtractFixture.asOf(options, AS_OF, null));
    assertThat(full.id()).isEqualTo(cut.id());
    assertThat(cut.open().asOf()).isEqualTo(Instant.parse(AS_OF).toEpochMilli());
  }

  @Test
  void countsWhatIsOutsideAsAccepted() {
    Build build = full().build(options -> ExtractFixture.asOf(options, AS_OF, null));
    assertThat(build.counts("accounts.csv")).isEqualTo(List.of(6L, 6L, 2L, 0L, 0L, 0L));
    assertThat(build.counts("account_devices.csv")).isEqualTo(List.of(8L, 8L, 5L, 0L, 0L, 0L));
    assertThat(build.counts("account_accounts.csv")).isEqualTo(List.of(3L, 3L, 2L, 0L, 0L, 0L));
    assertThat(build.counts("orders.csv")).isEqualTo(List.of(7L, 6L, 4L, 0L, 1L, 0L));
    assertThat(build.summary().rejected()).isZero();
  }

  /** Random extracts, with and without a later life of old and new accounts. */
  @Test
  void knowsNothingOfALaterLife() {
    for (long seed = 1; seed <= 4; seed++) {
      Map<String, List<String>> tables = RandomMarketplace.tables(seed);
      String expected = buildAsOfJune("plain-" + seed, tables);
      String later = "2026-06-02T00:00:00Z";
      tables.get("accounts").add("new,seller," + later + ",FR,banned," + later + ",1,1");
      tables.get("account_devices").add("a1,new device," + later + "," + later + ",3");
      tables.get("account_devices").add("new,d1,2026-01-05,2026-01-06,3");
      tables.get("account_identifiers").add("a1,email,new@x," + later + ",");
      tables.get("account_accounts").add("a1,new,referral,2026-01-05,2026-01-06,1,1");
      tables.get("account_accounts").add("a1,a2,later," + later + "," + later + ",1,1");
      String order = ",d1,h1,p1,9.99,EUR,refunded,";
      tables.get("orders").add("new,a1,ä3," + later + ",a7" + order + later);
      tables.get("orders").add("o5,a1,ä3," + later + ",a7" + order + later);
      tables.get("orders").add("new2,new,ä3,2026-01-05,a7" + order + "2026-01-06");
      assertThat(buildAsOfJune("later-" + seed, tables)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private String buildAsOfJune(String name, Map<String, List<String>> tables) {
    ExtractFixture extract = new ExtractFixture(directory.resolve(name));
    tables.forEach((table, lines) -> extract.file(table + ".csv", lines.toArray(new String[0])));
    Build build =
        extract.build(options -> ExtractFixture.asOf(options, "2026-06-01T00:00:00Z", null));
    assertThat(build.summary().rejected()).isZero();
    return build.id();
  }

  @Test
  void saysThatUndatedStatusesAreHidden() {
    Build build = full().build(options -> ExtractFixture.asOf(options, AS_OF, null));
    assertThat(build.summary().warnings())
        .contains(
            "The table accounts has a status without status_at in 1 of its rows: as of a moment it is hidden.",
            "The table orders has a status without status_at in 1 of its rows: as of a moment it is hidden.");
    GraphSnapshot snapshot = build.open();
    assertThat(snapshot.accounts().status(snapshot.accounts().indexOf("c")))
        .isEqualTo(AccountStatus.UNKNOWN);
    assertThat(snapshot.orders().status(2)).isEqualTo(OrderStatus.UNKNOWN);
  }

  @Test
  void showsEverythingByDefault() {
    ExtractFixture extract = cutByHand();
    Build build = extract.build();
    assertThat(build.summary().warnings())
        .containsExactly("The table orders has no column amount: rings have no exposure.");
    assertThat(build.open().asOf()).isEqualTo(Instant.parse(AS_OF).toEpochMilli());
  }

  @Test
  void leavesOutWhatEndedBeforeTheWindow() {
    ExtractFixture extract =
        new ExtractFixture(directory)
            .file("accounts.csv", "account_id,kind,created_at", "a,buyer,2020-01-01", "b,buyer,")
            .file(
                "account_devices.csv",
                "account_id,device_id,first_seen,last_seen",
                "a,ended,2026-01-01,2026-02-18",
                "a,reaches,2026-01-01,2026-02-19",
                "a,begun,2026-02-18,",
                "a,timeless,,",
                "b,ended2,,2026-02-18")
            .file(
                "orders.csv",
                "order_id,buyer_id,placed_at",
                "o1,a,2026-02-18T23:59:59",
                "o2,a,2026-02-19",
                "o3,a,",
                "o4,a,2026-03-01");
    Build build = extract.build(o -> ExtractFixture.asOf(o, null, Duration.ofDays(10)));
    assertThat(build.counts("accounts.csv")).isEqualTo(List.of(2L, 2L, 0L, 0L, 0L, 0L));
    assertThat(build.counts("account_devices.csv")).isEqualTo(List.of(5L, 5L, 3L, 0L, 0L, 0L));
    assertThat(build.counts("orders.csv")).isEqualTo(List.of(4L, 4L, 1L, 0L, 0L, 0L));
    GraphSnapshot snapshot = build.open();
    assertThat(snapshot.identifiers().size()).isEqualTo(2);
    assertThat(snapshot.identifiers().id(0)).isEqualTo("reaches");
    assertThat(snapshot.orders().size()).isEqualTo(3);
    assertThat(snapshot.accounts().size()).isEqualTo(2);
  }

  @Test
  void saysWhenThereIsNoTimeAtAll() {
    Build build =
        new ExtractFixture(directory)
            .file("accounts.csv", "account_id,kind", "a,buyer")
            .file("orders.csv", "order_id,buyer_id,colour", "o,a,red")
            .build(o -> ExtractFixture.asOf(o, null, Duration.ofDays(10)));
    assertThat(build.summary().warnings())
        .containsExactly(
            "Ignored, because the table orders knows no such column: colour.",
            "No table tells a time: ages, rates and moments of acting together are left out, and"
                + " the window has no effect.",
            "The table orders has no column seller_id: what happens at the same seller is left"
                + " out.",
            "The table orders has no column amount: rings have no exposure.");
    assertThat(build.open().asOf()).isEqualTo(Times.MISSING);
  }
}

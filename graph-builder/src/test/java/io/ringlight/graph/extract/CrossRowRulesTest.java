package io.ringlight.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Money;
import io.ringlight.graph.Times;
import io.ringlight.graph.extract.ExtractFixture.Build;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that need more than one row. Counts: rows, accepted, outside, merged, guest, rejected. */
class CrossRowRulesTest {
  @TempDir Path directory;
  private ExtractFixture extract;

  @BeforeEach
  void accounts() {
    extract =
        new ExtractFixture(directory)
            .file("accounts.csv", "account_id,kind", "a,buyer", "b,buyer", "s,seller");
  }

  @Test
  void rejectsLinksToUnknownAccounts() {
    extract.file("account_devices.csv", "account_id,device_id", "a,d1", "x,d1", "a,d2");
    extract.file(
        "account_accounts.csv",
        "from_account_id,to_account_id,type",
        "a,b,referral",
        "a,y,referral",
        "z,y,referral");
    Build build = extract.build();
    assertThat(build.rejects("account_devices"))
        .containsExactly(
            "account_devices.csv,3,account_id,x,names an account that accounts does not have");
    assertThat(build.rejects("account_accounts"))
        .containsExactly(
            "account_accounts.csv,3,to_account_id,y,names an account that accounts does not have",
            "account_accounts.csv,4,from_account_id,z,names an account that accounts does not have");
    assertThat(build.counts("account_devices.csv")).isEqualTo(List.of(3L, 2L, 0L, 0L, 0L, 1L));
    assertThat(build.counts("account_accounts.csv")).isEqualTo(List.of(3L, 1L, 0L, 0L, 0L, 2L));
  }

  @Test
  void dropsIdentifiersThatOnlyRejectedRowsName() {
    extract.file("account_devices.csv", "account_id,device_id", "x,d1", "a,d2", "x,d3");
    GraphSnapshot snapshot = extract.build().open();
    assertThat(snapshot.identifiers().size()).isEqualTo(1);
    assertThat(snapshot.identifiers().id(0)).isEqualTo("d2");
    assertThat(snapshot.identifierLinks().identifier(0)).isZero();
  }

  @Test
  void mergesRepeatedLinks() {
    extract.file(
        "account_devices.csv",
        "account_id,device_id,first_seen,last_seen,events",
        "a,d1,2026-01-02,2026-01-05,2",
        "a,d1,2026-01-01,2026-01-03,3",
        "a,d1,,,",
        "b,d1,2026-01-01,,1");
    Build build = extract.build();
    assertThat(build.counts("account_devices.csv")).isEqualTo(List.of(4L, 2L, 0L, 2L, 0L, 0L));
    GraphSnapshot snapshot = build.open();
    assertThat(snapshot.identifierLinks().size()).isEqualTo(2);
    assertThat(snapshot.identifierLinks().firstSeen(0)).isEqualTo(day("2026-01-01"));
    assertThat(snapshot.identifierLinks().lastSeen(0)).isEqualTo(day("2026-01-05"));
    assertThat(snapshot.identifierLinks().events(0)).isEqualTo(5);
    assertThat(snapshot.identifierLinks().lastSeen(1)).isEqualTo(Times.MISSING);
  }

  /** Seen from March on, and seen in January: the link spans both. */
  @Test
  void mergesHalvesOfIntervals() {
    extract.file(
        "account_devices.csv",
        "account_id,device_id,first_seen,last_seen",
        "a,d1,2026-03-01,",
        "a,d1,,2026-01-01");
    GraphSnapshot snapshot = extract.build().open();
    assertThat(snapshot.identifierLinks().firstSeen(0)).isEqualTo(day("2026-01-01"));
    assertThat(snapshot.identifierLinks().lastSeen(0)).isEqualTo(day("2026-03-01"));
  }

  @Test
  void keepsRolesApart() {
    extract.file(
        "account_addresses.csv",
        "account_id,address_id,role",
        "a,h,shipping",
        "a,h,billing",
        "a,h,");
    assertThat(extract.build().open().identifierLinks().size()).isEqualTo(3);
  }

  @Test
  void mergesDirectLinksWithAmounts() {
    extract.file(
        "account_accounts.csv",
        "from_account_id,to_account_id,type,amount,events",
        "a,b,transfer,1.10,9223372036854775807",
        "a,b,transfer,2000000.2,5",
        "b,a,transfer,,");
    GraphSnapshot snapshot = extract.build().open();
    assertThat(snapshot.accountLinks().amount(0)).isEqualTo(2_000_001_300_000L);
    assertThat(snapshot.accountLinks().events(0)).isEqualTo(Long.MAX_VALUE);
    assertThat(snapshot.accountLinks().amount(1)).isEqualTo(Money.MISSING);
  }

  @Test
  void countsEqualAccountsOnceAndRejectsDifferentOnes() {
    extract.file(
        "accounts/part-1.csv", "account_id,kind,created_at", "a,buyer,2026-01-01", "c,seller,");
    extract.file(
        "accounts/part-2.csv",
        "account_id,kind,created_at",
        "c,buyer,",
        "a,buyer,2026-01-01T00:00:00Z",
        "b,buyer,");
    extract.extract().resolve("accounts.csv").toFile().delete();
    extract.file("account_devices.csv", "account_id,device_id", "c,d", "b,d");
    Build build = extract.build();
    String reason = "comes again with other values; all of its rows are rejected";
    assertThat(build.rejects("accounts"))
        .containsExactly(
            "accounts/part-1.csv,3,account_id,c," + reason,
            "accounts/part-2.csv,2,account_id,c," + reason);
    assertThat(build.rejects("account_devices"))
        .containsExactly(
            "account_devices.csv,2,account_id,c,names an account that accounts does not have");
    assertThat(build.counts("accounts/part-1.csv")).isEqualTo(List.of(2L, 1L, 0L, 0L, 0L, 1L));
    assertThat(build.counts("accounts/part-2.csv")).isEqualTo(List.of(3L, 1L, 0L, 1L, 0L, 1L));
    assertThat(build.open().accounts().size()).isEqualTo(2);
  }

  @Test
  void countsGuestsApart() {
    extract.file(
        "orders.csv",
        "order_id,buyer_id,seller_id,device_id",
        "o1,a,s,d1",
        "o2,,s,d2",
        "o2,,s,d2",
        "o3,,nobody,d3",
        "o4,a,,",
        "o4,b,,",
        "o5,nobody,nobody,");
    Build build = extract.build();
    assertThat(build.counts("orders.csv")).isEqualTo(List.of(7L, 1L, 0L, 1L, 1L, 4L));
    String repeated = "comes again with other values; all of its rows are rejected";
    String unknown = "names an account that accounts does not have";
    assertThat(build.rejects("orders"))
        .containsExactly(
            "orders.csv,5,seller_id,nobody," + unknown,
            "orders.csv,6,order_id,o4," + repeated,
            "orders.csv,7,order_id,o4," + repeated,
            "orders.csv,8,buyer_id,nobody," + unknown);
    GraphSnapshot snapshot = build.open();
    assertThat(snapshot.orders().size()).isEqualTo(2);
    assertThat(snapshot.identifiers().size()).isEqualTo(2);
    assertThat(snapshot.orders().buyer(1)).isEqualTo(-1);
  }

  @Test
  void keepsAttributesAndWhatIsTheSame() {
    extract.file("account_devices.csv", "account_id,device_id", "a,d1", "b,d2", "s,d3");
    extract.file(
        "devices.csv",
        "device_id,os,fingerprint",
        "d1,ios,f",
        "d2,ios,f",
        "d3,ios,",
        "d4,ios,",
        "d5,ios,g",
        "d5,android,g",
        "d1,ios,f");
    Build build = extract.build();
    assertThat(build.counts("devices.csv")).isEqualTo(List.of(7L, 4L, 0L, 1L, 0L, 2L));
    GraphSnapshot snapshot = build.open();
    assertThat(snapshot.identifiers().size()).isEqualTo(4);
    assertThat(snapshot.identifiers().sameAs(0)).isEqualTo(0);
    assertThat(snapshot.identifiers().sameAs(1)).isEqualTo(0);
    assertThat(snapshot.identifiers().sameAs(2)).isEqualTo(-1);
    assertThat(snapshot.identifiers().sameAs(3)).isEqualTo(-1);
  }

  @Test
  void findsEqualAddressesAfterNormalising() {
    extract.file(
        "addresses.csv",
        "address_id,line1,city",
        "h1,12 Main Street,Springfield",
        "h2,\"12, main st.\",SPRINGFIELD",
        "h3,12 Main Street,Shelbyville");
    extract.file("account_addresses.csv", "account_id,address_id", "a,h1");
    GraphSnapshot snapshot = extract.build().open();
    assertThat(snapshot.identifiers().sameAs(1)).isEqualTo(0);
    assertThat(snapshot.identifiers().sameAs(2)).isEqualTo(-1);
  }

  @Test
  void takesSanctionedLinksOnce() {
    extract.file("account_devices.csv", "account_id,device_id", "a,d1");
    extract.file(
        "sanctioned_links.csv",
        "type,id,type_2,id_2,reason",
        "device,d1,,,locker",
        "device,d1,,,locker",
        "account,a,account,b,agency",
        "device,d2,device,,half",
        "device,d2,,x,half");
    Build build = extract.build();
    assertThat(build.counts("sanctioned_links.csv")).isEqualTo(List.of(5L, 2L, 0L, 1L, 0L, 2L));
    assertThat(build.rejects("sanctioned_links"))
        .containsExactly(
            "sanctioned_links.csv,5,id_2,,is missing beside type_2",
            "sanctioned_links.csv,6,type_2,,is missing beside id_2");
    GraphSnapshot snapshot = build.open();
    assertThat(snapshot.sanctionedLinks().isIdentifierSanctioned(0)).isTrue();
    assertThat(snapshot.sanctionedLinks().isPairSanctioned(0, 1)).isTrue();
  }

  @Test
  void checksLabelsAndLeavesThemOut() {
    extract.file("account_devices.csv", "account_id,device_id", "a,d1");
    String without = extract.build().id();
    extract.file(
        "labels.csv", "account_id,label", "a,fraud", "a,fraud", "b,fraud", "b,legit", "x,legit");
    Build build = extract.build();
    assertThat(build.counts("labels.csv")).isEqualTo(List.of(5L, 1L, 0L, 1L, 0L, 3L));
    assertThat(build.id()).isEqualTo(without);
  }

  private static long day(String date) {
    return java.time.LocalDate.parse(date).toEpochDay() * 86_400_000L;
  }
}

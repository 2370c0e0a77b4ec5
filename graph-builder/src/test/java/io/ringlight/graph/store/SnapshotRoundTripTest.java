package io.ringlight.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountStatus;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.Money;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Progress;
import io.ringlight.graph.Times;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotRoundTripTest {
  private static final SnapshotInfo INFO =
      new SnapshotInfo(5_000, Duration.ofDays(90), true, "cafe", "test");

  @TempDir Path directory;

  @Test
  void whatIsWrittenIsRead() {
    SnapshotManifest written;
    try (SnapshotTables tables = new SnapshotTables(directory, 2)) {
      tables.execute(
          "ALTER TABLE accounts ADD COLUMN f_score DOUBLE",
          "INSERT INTO accounts VALUES"
              + " ('é', 'seller', NULL, NULL, NULL, NULL, NULL),"
              + " ('a', 'buyer', make_timestamp_ms(1000), 'DE', 'banned', make_timestamp_ms(2000), 0.5)",
          "INSERT INTO identifiers VALUES"
              + " ('phone', 'p', NULL), ('device', 'd2', 0), ('device', 'd1', 0)",
          "INSERT INTO identifier_links VALUES"
              + " (1, 2, NULL, make_timestamp_ms(300), NULL, 4),"
              + " (0, 1, 'paid_out', NULL, make_timestamp_ms(400), NULL)",
          "INSERT INTO account_links VALUES"
              + " (0, 1, 'referral', make_timestamp_ms(10), make_timestamp_ms(20), 3, -999999999999.999999)",
          "INSERT INTO orders VALUES"
              + " (make_timestamp_ms(900), 'o2', 0, 1, NULL, 0, NULL, NULL, -12.5, 'EUR', 'refunded',"
              + " make_timestamp_ms(950)),"
              + " (NULL, 'o1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
          "INSERT INTO sanctioned_links VALUES"
              + " ('device', 'd1', NULL, NULL, NULL), ('account', 'a', 'phone', 'p', 'office'),"
              + " ('account', 'nobody', NULL, NULL, NULL)");
      written = SnapshotWriter.write(tables.database, directory, INFO);
    }
    assertThat(SnapshotManifest.read(directory)).isEqualTo(written);
    assertThat(written.counts().accounts()).isEqualTo(2);
    assertThat(written.counts().guestOrders()).isEqualTo(1);
    assertThat(written.firstTime()).isEqualTo(10);
    assertThat(written.lastTime()).isEqualTo(900);

    GraphSnapshot snapshot = SnapshotReader.open(directory, 2, Progress.NONE);

    assertThat(snapshot.id()).isEqualTo(written.snapshotId());
    assertThat(snapshot.asOf()).isEqualTo(5_000);
    assertThat(snapshot.accounts().id(0)).isEqualTo("a");
    assertThat(snapshot.accounts().kind(0)).isEqualTo(AccountKind.BUYER);
    assertThat(snapshot.accounts().createdAt(0)).isEqualTo(1_000);
    assertThat(snapshot.accounts().status(0)).isEqualTo(AccountStatus.BANNED);
    assertThat(snapshot.accounts().feature(0, 0)).isEqualTo(0.5);
    assertThat(snapshot.accounts().feature(0, 1)).isNaN();
    assertThat(snapshot.accounts().country(1)).isEqualTo(-1);
    assertThat(snapshot.accounts().createdAt(1)).isEqualTo(Times.MISSING);
    assertThat(snapshot.identifiers().typeNames()).containsExactly("device", "phone");
    assertThat(snapshot.identifiers().indexOf("phone", "p")).isEqualTo(2);
    assertThat(snapshot.identifiers().sameAs(1)).isZero();
    IdentifierLinks links = snapshot.identifierLinks();
    assertThat(links.size()).isEqualTo(3);
    assertThat(links.role(1)).isEqualTo(LinkRole.PAID_OUT);
    assertThat(links.events(1)).isEqualTo(1);
    assertThat(links.firstSeen(2)).isEqualTo(300);
    assertThat(links.lastSeen(2)).isEqualTo(Times.MISSING);
    assertThat(snapshot.accountLinks().amount(0)).isEqualTo(-999_999_999_999_999_999L);
    assertThat(snapshot.orders().buyer(0)).isEqualTo(-1);
    assertThat(snapshot.orders().amount(0)).isEqualTo(Money.MISSING);
    assertThat(snapshot.orders().status(0)).isEqualTo(OrderStatus.UNKNOWN);
    assertThat(snapshot.orders().amount(1)).isEqualTo(-12_500_000);
    assertThat(snapshot.orders().currencyNames().get(snapshot.orders().currency(1)))
        .isEqualTo("EUR");
    assertThat(snapshot.orders().status(1)).isEqualTo(OrderStatus.REFUNDED);
    assertThat(snapshot.sanctionedLinks().isIdentifierSanctioned(0)).isTrue();
    assertThat(snapshot.sanctionedLinks().isPairSanctioned(0, 2 + 2)).isTrue();
  }
}

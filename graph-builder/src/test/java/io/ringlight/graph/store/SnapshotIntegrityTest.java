package io.ringlight.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.Times;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of a snapshot's rows, broken once. */
class SnapshotIntegrityTest {
  private static final SnapshotInfo INFO =
      new SnapshotInfo(Times.MISSING, null, false, null, "test");

  @TempDir Path directory;

  /** Two accounts, and the identifiers: address x, devices d0, d1, phone p. */
  private void write(String... statements) {
    try (SnapshotTables tables = new SnapshotTables(directory, 1)) {
      tables.execute(
          "INSERT INTO accounts (account_id, kind) VALUES ('a', 'buyer'), ('b', 'seller')",
          "INSERT INTO identifiers (type, identifier_id) VALUES"
              + " ('address', 'x'), ('device', 'd0'), ('device', 'd1'), ('phone', 'p')");
      tables.execute(statements);
      SnapshotWriter.write(tables.database, directory, INFO);
    }
  }

  @Test
  void aSoundSnapshotOpens() {
    write();
    assertThat(SnapshotReader.open(directory, 1, Progress.NONE).identifiers().size()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "INSERT INTO accounts (account_id, kind) VALUES ('a', 'buyer')"
            + "|accounts|1|account_id \"a\" does not come after \"a\"",
        "UPDATE accounts SET kind = NULL WHERE account_id = 'b'|accounts|1|kind is empty",
        "UPDATE accounts SET kind = 'robot' WHERE account_id = 'b'"
            + "|accounts|1|kind \"robot\" is none of buyer, seller, creator",
        "UPDATE accounts SET status = 'unknown' WHERE account_id = 'a'"
            + "|accounts|0|status \"unknown\" is none of active, banned, closed",
        "UPDATE identifiers SET type = NULL WHERE identifier_id = 'x'"
            + "|identifiers|0|type is empty",
        "UPDATE identifiers SET identifier_id = 'd0'"
            + "|identifiers|2|identifier_id \"d0\" does not come after \"d0\"",
        "UPDATE identifiers SET same_as = 4 WHERE identifier_id = 'd0'"
            + "|identifiers|1|same_as is 4, which is not the first of a group",
        "UPDATE identifiers SET same_as = 1 WHERE identifier_id = 'd1'"
            + "|identifiers|2|same_as is 1, which is not the first of a group",
        "UPDATE identifiers SET same_as = 1 WHERE identifier_id = 'd0'"
            + "|identifiers|1|same_as is itself, but no other is the same",
        "UPDATE identifiers SET same_as = 0 WHERE identifier_id IN ('x', 'd0')"
            + "|identifiers|1|same_as is 0, which is of another type",
        "INSERT INTO identifier_links VALUES (2, 0, NULL, NULL, NULL, 1)"
            + "|identifier_links|0|account is 2, but accounts have the numbers 0 to 1",
        "INSERT INTO identifier_links VALUES (NULL, 0, NULL, NULL, NULL, 1)"
            + "|identifier_links|0|account is empty, but accounts have the numbers 0 to 1",
        "INSERT INTO identifier_links VALUES (0, 4, NULL, NULL, NULL, 1)"
            + "|identifier_links|0|identifier is 4, but identifiers have the numbers 0 to 3",
        "INSERT INTO identifier_links VALUES (0, 1, 'none', NULL, NULL, 1)"
            + "|identifier_links|0|role \"none\" is none of billing, business, paid_out, pays,"
            + " return, shipping",
        "INSERT INTO identifier_links VALUES (0, 1, 'pays', NULL, NULL, 1),"
            + " (0, 1, 'pays', NULL, NULL, 2)"
            + "|identifier_links|1|account, identifier, role do not come after those of the row"
            + " before",
        "INSERT INTO identifier_links VALUES (0, 1, NULL, make_timestamp_ms(2000),"
            + " make_timestamp_ms(1000), 1)"
            + "|identifier_links|0|first_seen 1970-01-01T00:00:02Z is after last_seen"
            + " 1970-01-01T00:00:01Z",
        "INSERT INTO identifier_links VALUES (0, 1, NULL, NULL, NULL, -5)"
            + "|identifier_links|0|events is -5, but cannot be negative",
        "INSERT INTO account_links VALUES (-1, 1, 'referral', NULL, NULL, 1, NULL)"
            + "|account_links|0|from_account is empty, but accounts have the numbers 0 to 1",
        "INSERT INTO account_links VALUES (1, 7, 'referral', NULL, NULL, 1, NULL)"
            + "|account_links|0|to_account is 7, but accounts have the numbers 0 to 1",
        "INSERT INTO account_links VALUES (1, 0, NULL, NULL, NULL, 1, NULL)"
            + "|account_links|0|type is empty",
        "INSERT INTO account_links VALUES (1, 0, 't', NULL, NULL, 1, 1), (1, 0, 't', NULL, NULL,"
            + " 1, 2)"
            + "|account_links|1|from_account, to_account, type do not come after those of the row"
            + " before",
        "INSERT INTO orders (order_id, buyer) VALUES ('o', 2)"
            + "|orders|0|buyer is 2, but accounts have the numbers 0 to 1",
        "INSERT INTO orders (order_id, seller) VALUES ('o', 2)"
            + "|orders|0|seller is 2, but accounts have the numbers 0 to 1",
        "INSERT INTO orders (order_id, creator) VALUES ('o', -2)"
            + "|orders|0|creator is -2, but accounts have the numbers 0 to 1",
        "INSERT INTO orders (order_id, device) VALUES ('o', 0)"
            + "|orders|0|device is 0, but devices have the numbers 1 to 2",
        "INSERT INTO orders (order_id, address) VALUES ('o', 1)"
            + "|orders|0|address is 1, but addresses have the numbers 0 to 0",
        "INSERT INTO orders (order_id, payment_instrument) VALUES ('o', 3)"
            + "|orders|0|payment_instrument is 3, but there are no payment instruments",
        "INSERT INTO orders (order_id, status) VALUES ('o', 'lost')"
            + "|orders|0|status \"lost\" is none of completed, cancelled, refunded, chargeback",
        "INSERT INTO sanctioned_links VALUES ('device', NULL, NULL, NULL, NULL)"
            + "|sanctioned_links|0|type or id is empty",
        "INSERT INTO sanctioned_links VALUES ('device', 'd0', 'device', NULL, NULL)"
            + "|sanctioned_links|0|one of type_2 and id_2 is empty",
      })
  void namesTheBrokenRule(String statement, String table, int row, String what) {
    write(statement);
    assertThatThrownBy(() -> SnapshotReader.open(directory, 2, Progress.NONE))
        .isInstanceOfSatisfying(
            RinglightException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BAD_INPUT))
        .hasMessage(
            "%s, row %d: %s; the snapshot is damaged: build it again.",
            directory.resolve(table + ".parquet"), row, what);
  }
}

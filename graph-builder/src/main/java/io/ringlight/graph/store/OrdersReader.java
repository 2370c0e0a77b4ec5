package io.ringlight.graph.store;

import io.ringlight.graph.Identifiers;
import io.ringlight.graph.Money;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Orders;
import io.ringlight.graph.Times;
import java.sql.SQLException;

/** Reads {@code orders.parquet}, without the orders' ids. */
final class OrdersReader {
  private static final SnapshotTable TABLE = SnapshotTable.ORDERS;

  private final SnapshotSource source;
  private final Orders.Columns columns;

  OrdersReader(SnapshotSource source) {
    this.source = source;
    columns = Orders.Columns.ofSize(source.rows(TABLE));
  }

  /** Fills the columns; their numbers are checked by {@link #orders}. */
  OrdersReader read() throws SQLException {
    WordColumn currency = WordColumn.ofWords(source, TABLE, "currency");
    if (currency.words().size() > Short.MAX_VALUE) {
      throw source.damaged(TABLE, "has " + currency.words().size() + " different currencies");
    }
    columns.currencyNames = currency.words();
    WordColumn status =
        WordColumn.ofOrdinals(
            source,
            TABLE,
            "status",
            OrderStatus.COMPLETED,
            OrderStatus.CANCELLED,
            OrderStatus.REFUNDED,
            OrderStatus.CHARGEBACK);
    scan(currency, status);
    return this;
  }

  private void scan(WordColumn currency, WordColumn status) throws SQLException {
    String sql =
        "epoch_ms(placed_at), buyer, seller, creator, device, address, payment_instrument, "
            + SnapshotSource.micros("amount")
            + ", "
            + currency.sql()
            + ", "
            + status.sql()
            + ", epoch_ms(status_at)";
    try (ParquetScan scan = source.scan(TABLE, sql)) {
      while (scan.next()) {
        scan.copyLongs(0, columns.placedAt, Times.MISSING);
        scan.copyInts(1, columns.buyer);
        scan.copyInts(2, columns.seller);
        scan.copyInts(3, columns.creator);
        scan.copyInts(4, columns.device);
        scan.copyInts(5, columns.address);
        scan.copyInts(6, columns.paymentInstrument);
        scan.copyLongs(7, columns.amount, Money.MISSING);
        scan.copyShorts(8, columns.currency);
        scan.copyBytes(9, columns.status, OrderStatus.UNKNOWN.ordinal());
        scan.copyLongs(10, columns.statusAt, Times.MISSING);
      }
    }
  }

  /** Checks what was read and indexes it. */
  Orders orders(Identifiers identifiers) {
    TableIntegrity integrity = new TableIntegrity(source, TABLE);
    NumberRange accounts = source.numbers(SnapshotTable.ACCOUNTS);
    integrity.timesAscend("placed_at", columns.placedAt);
    integrity.numbersOrMissing("buyer", columns.buyer, accounts);
    integrity.numbersOrMissing("seller", columns.seller, accounts);
    integrity.numbersOrMissing("creator", columns.creator, accounts);
    integrity.numbersOrMissing(
        "device", columns.device, range("devices", identifiers, Identifiers.DEVICE));
    integrity.numbersOrMissing(
        "address", columns.address, range("addresses", identifiers, Identifiers.ADDRESS));
    integrity.numbersOrMissing(
        "payment_instrument",
        columns.paymentInstrument,
        range("payment instruments", identifiers, Identifiers.PAYMENT_INSTRUMENT));
    return new Orders(accounts.to(), columns);
  }

  private static NumberRange range(String things, Identifiers identifiers, String typeName) {
    int type = identifiers.typeIndex(typeName);
    return type < 0
        ? new NumberRange(things, 0, 0)
        : new NumberRange(things, identifiers.start(type), identifiers.end(type));
  }
}

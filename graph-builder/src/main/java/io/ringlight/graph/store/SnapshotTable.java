package io.ringlight.graph.store;

import java.util.List;
import java.util.Locale;

/**
 * The tables of a snapshot: their columns in order, the types DuckDB gives them, and the columns by
 * which their rows are sorted, null first. {@code docs/snapshot.md} says what they mean.
 */
public enum SnapshotTable {
  ACCOUNTS(
      List.of("account_id"),
      text("account_id"),
      text("kind"),
      time("created_at"),
      text("country"),
      text("status"),
      time("status_at")),
  IDENTIFIERS(
      List.of("type", "identifier_id"), text("type"), text("identifier_id"), number("same_as")),
  IDENTIFIER_LINKS(
      List.of("account", "identifier", "role"),
      number("account"),
      number("identifier"),
      text("role"),
      time("first_seen"),
      time("last_seen"),
      count("events")),
  ACCOUNT_LINKS(
      List.of("from_account", "to_account", "type"),
      number("from_account"),
      number("to_account"),
      text("type"),
      time("first_seen"),
      time("last_seen"),
      count("events"),
      money("amount")),
  ORDERS(
      List.of("placed_at", "order_id"),
      time("placed_at"),
      text("order_id"),
      number("buyer"),
      number("seller"),
      number("creator"),
      number("device"),
      number("address"),
      number("payment_instrument"),
      money("amount"),
      text("currency"),
      text("status"),
      time("status_at")),
  DEVICES(
      List.of("identifier"), number("identifier"), text("os"), text("model"), text("fingerprint")),
  ADDRESSES(
      List.of("identifier"),
      number("identifier"),
      text("line1"),
      text("line2"),
      text("city"),
      text("region"),
      text("postal_code"),
      text("country")),
  PAYMENT_INSTRUMENTS(
      List.of("identifier"),
      number("identifier"),
      text("type"),
      text("issuer"),
      text("last4"),
      text("fingerprint")),
  SANCTIONED_LINKS(
      List.of("type", "id", "type_2", "id_2", "reason"),
      text("type"),
      text("id"),
      text("type_2"),
      text("id_2"),
      text("reason"));

  /** The type of a feature column; {@link #ACCOUNTS} has as many as the extract, after the rest. */
  public static final String FEATURE_TYPE = "DOUBLE";

  private static final String MILLISECONDS = "TIMESTAMP_MS";

  /** A column's name and DuckDB's name of its type. */
  public record Column(String name, String type) {
    /** DuckDB's name of the type when it reads the column back from Parquet. */
    String readType() {
      return type.equals(MILLISECONDS) ? "TIMESTAMP" : type;
    }

    boolean isFeature() {
      return isFeatureName(name) && type.equals(FEATURE_TYPE);
    }

    @Override
    public String toString() {
      return name + " (" + type + ")";
    }
  }

  private final List<String> sortKey;
  private final List<Column> columns;

  SnapshotTable(List<String> sortKey, Column... columns) {
    this.sortKey = sortKey;
    this.columns = List.of(columns);
  }

  /** The name of the table in DuckDB. */
  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of its file in a snapshot. */
  public String fileName() {
    return tableName() + ".parquet";
  }

  /** The columns that every snapshot has, in order. */
  public List<Column> columns() {
    return columns;
  }

  /** Names of the columns by which rows ascend, most significant first. */
  public List<String> sortKey() {
    return sortKey;
  }

  /**
   * Whether a column of this name is a model feature: {@code f_} and at most 100 letters, digits or
   * underscores of ASCII, so that it may stand quoted in SQL.
   */
  public static boolean isFeatureName(String name) {
    return name.matches("f_[A-Za-z0-9_]{1,100}");
  }

  private static Column text(String name) {
    return new Column(name, "VARCHAR");
  }

  private static Column number(String name) {
    return new Column(name, "INTEGER");
  }

  private static Column count(String name) {
    return new Column(name, "BIGINT");
  }

  /** In UTC, whole milliseconds. */
  private static Column time(String name) {
    return new Column(name, MILLISECONDS);
  }

  private static Column money(String name) {
    return new Column(name, "DECIMAL(18,6)");
  }
}

package io.ringlight.graph;

import java.util.Arrays;
import java.util.List;

/**
 * Every order as a row, ascending by time (missing times first) and order id; indexes by buyer,
 * seller and creator. Immutable; it takes over the arrays it is given.
 */
public final class Orders {
  private static final OrderStatus[] STATUSES = OrderStatus.values();

  private final Columns columns;
  private final RowIndex byBuyer;
  private final RowIndex bySeller;
  private final RowIndex byCreator;

  /**
   * The columns of all orders; each array has an entry for each order. Accounts and identifiers are
   * dense numbers, -1 where there is none.
   */
  public static final class Columns {
    public int[] buyer;
    public int[] seller;
    public int[] creator;
    public int[] device;
    public int[] address;
    public int[] paymentInstrument;

    /** In {@link Times}. */
    public long[] placedAt;

    /** In {@link Money} micros. */
    public long[] amount;

    /** Index into {@link #currencyNames}, -1 where unknown. */
    public short[] currency;

    public List<String> currencyNames = List.of();

    /** Ordinals of {@link OrderStatus}. */
    public byte[] status;

    /** In {@link Times}. */
    public long[] statusAt;

    /** Columns of so many orders, with nothing known of any. */
    public static Columns ofSize(int size) {
      Columns columns = new Columns();
      columns.buyer = missing(size);
      columns.seller = missing(size);
      columns.creator = missing(size);
      columns.device = missing(size);
      columns.address = missing(size);
      columns.paymentInstrument = missing(size);
      columns.placedAt = filled(size, Times.MISSING);
      columns.amount = filled(size, Money.MISSING);
      columns.currency = new short[size];
      Arrays.fill(columns.currency, (short) -1);
      columns.status = new byte[size];
      columns.statusAt = filled(size, Times.MISSING);
      return columns;
    }

    private static int[] missing(int size) {
      int[] column = new int[size];
      Arrays.fill(column, -1);
      return column;
    }

    private static long[] filled(int size, long value) {
      long[] column = new long[size];
      Arrays.fill(column, value);
      return column;
    }
  }

  public Orders(int accountCount, Columns columns) {
    this.columns = columns;
    List<RowIndex> indexes =
        RowIndex.ofAll(accountCount, columns.buyer, columns.seller, columns.creator);
    this.byBuyer = indexes.get(0);
    this.bySeller = indexes.get(1);
    this.byCreator = indexes.get(2);
  }

  public int size() {
    return columns.buyer.length;
  }

  /** The buyer, or -1 for a guest checkout. */
  public int buyer(int order) {
    return columns.buyer[order];
  }

  /** The seller, or -1. */
  public int seller(int order) {
    return columns.seller[order];
  }

  /** The creator, or -1. */
  public int creator(int order) {
    return columns.creator[order];
  }

  /** The device as an identifier's number, or -1. */
  public int device(int order) {
    return columns.device[order];
  }

  /** The address as an identifier's number, or -1. */
  public int address(int order) {
    return columns.address[order];
  }

  /** The payment instrument as an identifier's number, or -1. */
  public int paymentInstrument(int order) {
    return columns.paymentInstrument[order];
  }

  /** In {@link Times}, or {@link Times#MISSING}. */
  public long placedAt(int order) {
    return columns.placedAt[order];
  }

  /** In {@link Money} micros, or {@link Money#MISSING}. */
  public long amount(int order) {
    return columns.amount[order];
  }

  /** Index into {@link #currencyNames}, or -1. */
  public int currency(int order) {
    return columns.currency[order];
  }

  public List<String> currencyNames() {
    return columns.currencyNames;
  }

  public OrderStatus status(int order) {
    return STATUSES[columns.status[order]];
  }

  /** In {@link Times}, or {@link Times#MISSING}. */
  public long statusAt(int order) {
    return columns.statusAt[order];
  }

  /** Each buyer's orders, oldest first. */
  public RowIndex byBuyer() {
    return byBuyer;
  }

  /** Each seller's orders, oldest first. */
  public RowIndex bySeller() {
    return bySeller;
  }

  /** Each creator's orders, oldest first. */
  public RowIndex byCreator() {
    return byCreator;
  }
}

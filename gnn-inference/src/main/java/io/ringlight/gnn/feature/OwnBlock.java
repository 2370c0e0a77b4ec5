package io.ringlight.gnn.feature;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Orders;
import io.ringlight.graph.Times;
import java.util.List;

/** What an account does by itself. Counts and days are logarithms. */
final class OwnBlock implements Block {
  private static final FeatureBlock COLUMNS =
      new FeatureBlock(
          "own",
          List.of(
              "seller",
              "creator",
              "age",
              "devices",
              "addresses",
              "instruments",
              "paid_outs",
              "networks",
              "contacts",
              "others",
              "links_out",
              "links_in",
              "bought",
              "bought_sellers",
              "bought_top_seller",
              "bought_amount",
              "bought_amount_spread",
              "bought_cancelled",
              "bought_refunded",
              "bought_chargebacks",
              "bought_undone_excess",
              "bought_through_creators",
              "bought_delay",
              "bought_life",
              "bought_rest",
              "sold",
              "sold_buyers",
              "sold_per_buyer",
              "sold_amount",
              "sold_amount_spread",
              "sold_refunded",
              "sold_cancelled",
              "sold_chargebacks",
              "sold_undone_excess",
              "sold_through_creators",
              "sold_delay",
              "sold_life",
              "sold_rest",
              "promoted",
              "promoted_buyers",
              "promoted_undone_excess",
              "promoted_delay",
              "promoted_life"));

  static final int SELLER = 0;
  static final int CREATOR = 1;
  static final int AGE = 2;
  static final int BOUGHT = column("bought");
  static final int BOUGHT_TOP_SELLER = column("bought_top_seller");
  static final int BOUGHT_UNDONE_EXCESS = column("bought_undone_excess");
  static final int BOUGHT_DELAY = column("bought_delay");
  static final int BOUGHT_LIFE = column("bought_life");
  static final int SOLD = column("sold");
  static final int SOLD_UNDONE_EXCESS = column("sold_undone_excess");

  private static final int FIRST_COUNT = 3;
  private static final int WIDTH = COLUMNS.size();

  private final GraphSnapshot snapshot;
  private final Touches touches;
  private final Outcomes outcomes;
  private final float[][] rows;

  private OwnBlock(GraphSnapshot snapshot, Touches touches, Outcomes outcomes) {
    this.snapshot = snapshot;
    this.touches = touches;
    this.outcomes = outcomes;
    this.rows = new float[snapshot.accounts().size()][];
  }

  private static int column(String name) {
    return COLUMNS.columns().indexOf(name);
  }

  /** Measures all accounts. O(links + orders log orders of one account). */
  static OwnBlock of(GraphSnapshot snapshot, Touches touches) {
    int count = snapshot.accounts().size();
    OwnBlock block = new OwnBlock(snapshot, touches, new Outcomes(snapshot.orders(), count));
    Ranges.each(count, block::measure);
    return block;
  }

  private void measure(int from, int to) {
    OrderTally tally = new OrderTally(snapshot.orders());
    for (int account = from; account < to; account++) {
      float[] row = new float[WIDTH];
      identity(account, row);
      int at = FIRST_COUNT + IdentifierKind.COUNT;
      row[at++] = Scale.count(snapshot.accountLinks().byFrom().count(account));
      row[at++] = Scale.count(snapshot.accountLinks().byTo().count(account));
      at = bought(account, tally, row, at);
      at = sold(account, tally, row, at);
      promoted(account, tally, row, at);
      rows[account] = row;
    }
  }

  private void identity(int account, float[] row) {
    Accounts accounts = snapshot.accounts();
    row[SELLER] = accounts.kind(account) == AccountKind.SELLER ? 1 : 0;
    row[CREATOR] = accounts.kind(account) == AccountKind.CREATOR ? 1 : 0;
    long created = accounts.createdAt(account);
    row[AGE] =
        created == Times.MISSING || snapshot.asOf() == Times.MISSING
            ? Float.NaN
            : Scale.days((snapshot.asOf() - created) / 1000.0);
    for (int touch = touches.start(account); touch < touches.end(account); touch++) {
      row[FIRST_COUNT + touches.kind(touches.token(touch)).ordinal()]++;
    }
    for (int kind = 0; kind < IdentifierKind.COUNT; kind++) {
      row[FIRST_COUNT + kind] = Scale.count((long) row[FIRST_COUNT + kind]);
    }
  }

  private int bought(int account, OrderTally tally, float[] row, int start) {
    int at = start;
    Orders orders = snapshot.orders();
    tally.count(orders.byBuyer(), account, true);
    double expected = 0;
    for (int place = orders.byBuyer().start(account);
        place < orders.byBuyer().end(account);
        place++) {
      int order = orders.byBuyer().row(place);
      expected +=
          outcomes.rateWithout(orders.seller(order), Outcomes.isUndone(orders.status(order)));
    }
    row[at++] = Scale.count(tally.count);
    row[at++] = Scale.count(tally.partners);
    row[at++] = Scale.share(tally.topPartner, tally.count);
    row[at++] = tally.meanAmount();
    row[at++] = tally.amountSpread();
    row[at++] = Scale.share(tally.cancelled, tally.count);
    row[at++] = Scale.share(tally.refunded, tally.count);
    row[at++] = Scale.share(tally.chargebacks, tally.count);
    row[at++] = tally.count == 0 ? Float.NaN : Scale.excess(tally.undone(), expected);
    row[at++] = Scale.share(tally.throughCreators, tally.count);
    row[at++] = tally.delayDays(snapshot.accounts().createdAt(account));
    row[at++] = tally.lifeDays();
    row[at++] = tally.restDays(snapshot.asOf());
    return at;
  }

  private int sold(int account, OrderTally tally, float[] row, int start) {
    int at = start;
    tally.count(snapshot.orders().bySeller(), account, false);
    row[at++] = Scale.count(tally.count);
    row[at++] = Scale.count(tally.partners);
    row[at++] = Scale.share(tally.count, tally.partners);
    row[at++] = tally.meanAmount();
    row[at++] = tally.amountSpread();
    row[at++] = Scale.share(tally.refunded, tally.count);
    row[at++] = Scale.share(tally.cancelled, tally.count);
    row[at++] = Scale.share(tally.chargebacks, tally.count);
    row[at++] = excess(tally);
    row[at++] = Scale.share(tally.throughCreators, tally.count);
    row[at++] = tally.delayDays(snapshot.accounts().createdAt(account));
    row[at++] = tally.lifeDays();
    row[at++] = tally.restDays(snapshot.asOf());
    return at;
  }

  private void promoted(int account, OrderTally tally, float[] row, int start) {
    int at = start;
    tally.count(snapshot.orders().byCreator(), account, false);
    row[at++] = Scale.count(tally.count);
    row[at++] = Scale.count(tally.partners);
    row[at++] = excess(tally);
    row[at++] = tally.delayDays(snapshot.accounts().createdAt(account));
    row[at] = tally.lifeDays();
  }

  private float excess(OrderTally tally) {
    return tally.count == 0
        ? Float.NaN
        : Scale.excess(tally.undone(), tally.count * outcomes.rate());
  }

  float value(int account, int column) {
    return rows[account][column];
  }

  @Override
  public List<FeatureBlock> blocks() {
    return List.of(COLUMNS);
  }

  @Override
  public void write(int account, float[] target, int offset) {
    System.arraycopy(rows[account], 0, target, offset, WIDTH);
  }
}

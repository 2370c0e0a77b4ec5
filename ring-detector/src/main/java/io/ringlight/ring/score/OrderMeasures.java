package io.ringlight.ring.score;

import io.ringlight.graph.Orders;
import io.ringlight.graph.RowIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How members' orders end, compared with others' at the same sellers, and where they go. */
final class OrderMeasures {
  private static final int KINDS = 3;
  private static final Feature[] EXCESS = {
    Feature.CANCELLATIONS, Feature.REFUNDS, Feature.CHARGEBACKS
  };

  private final Marketplace marketplace;
  private final Orders orders;

  /** Members' orders by seller, and how many ended in each way. */
  private final int[] atSeller;

  private final int[][] undoneAtSeller = new int[KINDS][];
  private final int[] throughCreator;
  private int[] sellers = new int[256];
  private int[] creators = new int[256];
  private int sellerCount;
  private int creatorCount;
  private int count;
  private int inward;
  private final int[] undone = new int[KINDS];
  private final double[] expected = new double[KINDS];
  private Facts.Concentration topSeller;
  private Facts.Concentration topCreator;

  OrderMeasures(Marketplace marketplace) {
    this.marketplace = marketplace;
    this.orders = marketplace.snapshot().orders();
    int accounts = marketplace.snapshot().accounts().size();
    atSeller = new int[accounts];
    throughCreator = new int[accounts];
    for (int kind = 0; kind < KINDS; kind++) {
      undoneAtSeller[kind] = new int[accounts];
    }
  }

  void measure(Membership group, double[] values) {
    sellerCount = 0;
    creatorCount = 0;
    count = 0;
    inward = 0;
    topSeller = null;
    topCreator = null;
    Arrays.fill(undone, 0);
    Arrays.fill(expected, 0);
    RowIndex byBuyer = orders.byBuyer();
    int complaining = 0;
    for (int account : group.accounts()) {
      boolean complains = false;
      for (int place = byBuyer.start(account); place < byBuyer.end(account); place++) {
        int order = byBuyer.row(place);
        count++;
        int kind = Marketplace.undoneKind(orders.status(order));
        if (kind >= 0) {
          undone[kind]++;
          complains = true;
        }
        atSeller(orders.seller(order), kind);
        throughCreator(orders.creator(order));
        inward += isInward(group, order) ? 1 : 0;
      }
      complaining += complains ? 1 : 0;
    }
    set(values, Feature.UNDONE_MEMBERS, complaining / (double) group.size());
    set(values, Feature.SOLD_UNDONE, soldUndone(group));
    if (count > 0) {
      set(values, Feature.ORDERS, StrictMath.log(1 + count / (double) group.size()));
      set(values, Feature.INWARD, inward / (double) count);
      ends(values);
      concentration(values);
    }
    clear();
  }

  /** Customers of member shops, against the whole marketplace. */
  private double soldUndone(Membership group) {
    double excess = 0;
    double usual = 0;
    for (int account : group.accounts()) {
      int sold = orders.bySeller().count(account);
      for (int kind = 0; sold > 0 && kind < KINDS; kind++) {
        double rate = marketplace.rate(kind, -1, 0, 0);
        usual += sold * rate;
        excess += marketplace.undone(kind, account) - sold * rate;
      }
    }
    return excess / Math.sqrt(usual + 1);
  }

  private void atSeller(int seller, int kind) {
    if (seller < 0) {
      for (int each = 0; each < KINDS; each++) {
        expected[each] += marketplace.rate(each, -1, 0, 0);
      }
      return;
    }
    if (atSeller[seller]++ == 0) {
      sellers = withRoom(sellers, sellerCount);
      sellers[sellerCount++] = seller;
    }
    if (kind >= 0) {
      undoneAtSeller[kind][seller]++;
    }
  }

  private void throughCreator(int creator) {
    if (creator >= 0 && throughCreator[creator]++ == 0) {
      creators = withRoom(creators, creatorCount);
      creators[creatorCount++] = creator;
    }
  }

  private static int[] withRoom(int[] array, int used) {
    return used < array.length ? array : Arrays.copyOf(array, used * 2);
  }

  private boolean isInward(Membership group, int order) {
    int seller = orders.seller(order);
    int creator = orders.creator(order);
    return (seller >= 0 && group.contains(seller)) || (creator >= 0 && group.contains(creator));
  }

  private void ends(double[] values) {
    double allUndone = 0;
    double allExpected = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      for (int i = 0; i < sellerCount; i++) {
        int seller = sellers[i];
        expected[kind] +=
            atSeller[seller]
                * marketplace.rate(kind, seller, atSeller[seller], undoneAtSeller[kind][seller]);
      }
      set(values, EXCESS[kind], (undone[kind] - expected[kind]) / Math.sqrt(expected[kind] + 1));
      allUndone += undone[kind];
      allExpected += expected[kind];
    }
    set(values, Feature.UNDONE_LIFT, StrictMath.log((allUndone + 1) / (allExpected + 1)));
  }

  private void concentration(double[] values) {
    int seller = most(atSeller, sellers, sellerCount);
    if (seller >= 0) {
      topSeller =
          new Facts.Concentration(seller, atSeller[seller], orders.bySeller().count(seller));
      set(values, Feature.TOP_SELLER, topSeller.own() / (double) count);
      set(values, Feature.OWNS_SELLER, topSeller.own() / (double) topSeller.all());
    }
    int creator = most(throughCreator, creators, creatorCount);
    if (creator >= 0) {
      topCreator =
          new Facts.Concentration(
              creator, throughCreator[creator], orders.byCreator().count(creator));
      set(values, Feature.TOP_CREATOR, topCreator.own() / (double) count);
      set(values, Feature.OWNS_CREATOR, topCreator.own() / (double) topCreator.all());
    }
  }

  int count() {
    return count;
  }

  int inward() {
    return inward;
  }

  List<Facts.Outcome> outcomes() {
    List<Facts.Outcome> outcomes = new ArrayList<>();
    for (int kind = 0; kind < KINDS; kind++) {
      outcomes.add(
          new Facts.Outcome(Marketplace.UNDONE_STATUSES.get(kind), undone[kind], expected[kind]));
    }
    return outcomes;
  }

  Facts.Concentration topSeller() {
    return topSeller;
  }

  Facts.Concentration topCreator() {
    return topCreator;
  }

  /** The one with most orders, the smallest account of several. */
  private static int most(int[] counts, int[] accounts, int accountCount) {
    int best = -1;
    for (int i = 0; i < accountCount; i++) {
      int account = accounts[i];
      boolean more =
          best < 0
              || counts[account] > counts[best]
              || (counts[account] == counts[best] && account < best);
      best = more ? account : best;
    }
    return best;
  }

  private void clear() {
    for (int i = 0; i < sellerCount; i++) {
      atSeller[sellers[i]] = 0;
      for (int kind = 0; kind < KINDS; kind++) {
        undoneAtSeller[kind][sellers[i]] = 0;
      }
    }
    for (int i = 0; i < creatorCount; i++) {
      throughCreator[creators[i]] = 0;
    }
  }

  private static void set(double[] values, Feature feature, double value) {
    values[feature.ordinal()] = value;
  }
}

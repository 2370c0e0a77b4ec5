package io.ringlight.sample;

import io.ringlight.sample.Extract.Table;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be said of each account without looking at whom it shares anything with. */
final class AccountFeatures {

  private static final List<String> OUTCOMES = List.of("cancelled", "refunded", "chargeback");
  private static final List<String> KINDS = List.of("buyer", "seller", "creator");
  private static final List<String> LINKS = List.of("referral", "follow", "transfer");
  private static final int PER_SIDE = 13;
  private static final int SIDES = 3;

  final double[][] values;
  final boolean[] fraud;
  private final Map<String, Integer> index;

  AccountFeatures(Extract extract) throws IOException {
    Table accounts = extract.table("accounts");
    this.index = Extract.index(accounts);
    int side = 2 + 8 + 2 * LINKS.size();
    this.values = new double[index.size()][side + SIDES * PER_SIDE];
    this.fraud = new boolean[index.size()];
    for (String[] row : accounts.rows()) {
      double[] of = of(row[0]);
      of[0] = accounts.time(row, "created_at");
      of[1] = KINDS.indexOf(row[1]);
    }
    count(extract.table("account_devices"), 2);
    count(extract.table("account_addresses"), 3);
    count(extract.table("account_payment_instruments"), 4);
    identifiers(extract.table("account_identifiers"));
    links(extract.table("account_accounts"));
    orders(extract.table("orders"), side);
    for (String[] row : extract.table("truth/rings").rows()) {
      fraud[index.get(row[0])] = true;
    }
  }

  private double[] of(String account) {
    return values[index.get(account)];
  }

  private void count(Table ties, int feature) {
    for (String[] row : ties.rows()) {
      of(row[0])[feature]++;
      of(row[0])[8] += Double.parseDouble(ties.get(row, "events"));
      double days = (ties.time(row, "last_seen") - ties.time(row, "first_seen")) / 86_400.0;
      of(row[0])[9] += days < 30 ? 1 : 0;
    }
  }

  private void identifiers(Table ties) {
    for (String[] row : ties.rows()) {
      of(row[0])[5 + List.of("phone", "email", "ip").indexOf(row[1])]++;
    }
  }

  private void links(Table links) {
    for (String[] row : links.rows()) {
      of(row[0])[10 + LINKS.indexOf(row[2])]++;
      of(row[1])[10 + LINKS.size() + LINKS.indexOf(row[2])]++;
    }
  }

  private void orders(Table orders, int from) {
    Map<Integer, Set<String>> partners = new HashMap<>();
    for (String[] row : orders.rows()) {
      String[] sides = {row[1], row[2], row[4]};
      for (int side = 0; side < SIDES; side++) {
        if (!sides[side].isEmpty()) {
          int account = index.get(sides[side]);
          order(orders, row, values[account], from + side * PER_SIDE);
          partners.computeIfAbsent(account, a -> new HashSet<>()).add(sides[side == 0 ? 1 : 0]);
        }
      }
    }
    for (int account = 0; account < values.length; account++) {
      for (int side = 0; side < SIDES; side++) {
        finish(
            values[account],
            from + side * PER_SIDE,
            partners.getOrDefault(account, Set.of()).size());
      }
    }
  }

  /**
   * 0 orders, 1-3 outcomes, 4 sum, 5 greatest, 6 hour, 7 hour squared, 8 first, 9 last, 10 fields
   * missing.
   */
  private static void order(Table orders, String[] row, double[] of, int at) {
    long placed = orders.time(row, "placed_at");
    double amount = Double.parseDouble(orders.get(row, "amount"));
    double hour = placed % 86_400 / 3_600.0;
    int outcome = OUTCOMES.indexOf(orders.get(row, "status"));
    if (outcome >= 0) {
      of[at + 1 + outcome]++;
    }
    of[at + 4] += amount;
    of[at + 5] = Math.max(of[at + 5], amount);
    of[at + 6] += hour;
    of[at + 7] += hour * hour;
    of[at + 8] = of[at] == 0 ? placed : Math.min(of[at + 8], placed);
    of[at + 9] = Math.max(of[at + 9], placed);
    for (int field = 4; field < 8; field++) {
      of[at + 10] += row[field].isEmpty() ? 1 : 0;
    }
    of[at]++;
  }

  private static void finish(double[] of, int at, int partners) {
    double orders = Math.max(1, of[at]);
    of[at + 4] /= orders;
    of[at + 6] /= orders;
    of[at + 7] = of[at + 7] / orders - of[at + 6] * of[at + 6];
    of[at + 10] /= orders;
    of[at + 11] = partners / orders;
    of[at + 12] = (of[at + 2] + of[at + 3]) / orders;
  }
}

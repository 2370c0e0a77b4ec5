package io.ringlight.ring;

import io.ringlight.graph.Accounts;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Orders;
import io.ringlight.graph.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Says what detection has to do without, because the extract does not tell. */
final class MissingColumns {
  private MissingColumns() {}

  /** A sentence for each kind of evidence that the snapshot cannot give. */
  static List<String> of(GraphSnapshot snapshot) {
    List<String> missing = new ArrayList<>();
    Accounts accounts = snapshot.accounts();
    IdentifierLinks links = snapshot.identifierLinks();
    Orders orders = snapshot.orders();
    if (none(accounts.size(), account -> accounts.createdAt(account) != Times.MISSING)) {
      missing.add("No account says when it was created, so sign-ups and ages are left out.");
    }
    if (links.size() == 0) {
      missing.add("No account is linked to an identifier, so shared identifiers are left out.");
    } else if (none(links.size(), link -> links.firstSeen(link) != Times.MISSING)) {
      missing.add("No link says when it was seen, so overlap in time is left out.");
    }
    if (orders.size() == 0) {
      missing.add("There are no orders, so moments of acting together are left out.");
    } else {
      orders(orders, missing);
    }
    return missing;
  }

  private static void orders(Orders orders, List<String> missing) {
    if (none(orders.size(), order -> orders.placedAt(order) != Times.MISSING)) {
      missing.add("No order says when it was placed, so moments of ordering are left out.");
    }
    if (none(orders.size(), order -> orders.seller(order) >= 0)) {
      missing.add("No order names its seller, so moments and rates of sellers are left out.");
    }
    if (none(orders.size(), order -> orders.creator(order) >= 0)) {
      missing.add("No order names a creator, so moments and shares of creators are left out.");
    }
    if (none(orders.size(), order -> orders.status(order) != OrderStatus.UNKNOWN)) {
      missing.add(
          "No order says how it ended, so refunds, cancellations and chargebacks are left out.");
    }
  }

  private static boolean none(int count, IntPredicate known) {
    for (int i = 0; i < count; i++) {
      if (known.test(i)) {
        return false;
      }
    }
    return true;
  }
}

package io.ringlight.sample;

import io.ringlight.sample.Extract.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What anybody would try first; a marketplace on which these do well is too easy. */
final class NaiveDetectors {

  private static final long DAY = 86_400;

  final Map<String, Set<Integer>> rings = new TreeMap<>();
  final Map<String, String> typologies = new TreeMap<>();
  final int accounts;
  private final long[] created;
  private final String[] country;
  private final Map<String, Integer> index;
  private final Map<String, Set<Integer>> holders = new HashMap<>();
  private final Map<String, List<long[]>> orders = new HashMap<>();

  NaiveDetectors(Extract extract) throws IOException {
    Table table = extract.table("accounts");
    this.index = Extract.index(table);
    this.accounts = index.size();
    this.created = new long[accounts];
    this.country = new String[accounts];
    for (String[] row : table.rows()) {
      created[index.get(row[0])] = table.time(row, "created_at");
      country[index.get(row[0])] = row[3];
    }
    for (String[] row : extract.table("truth/rings").rows()) {
      rings.computeIfAbsent(row[2], r -> new HashSet<>()).add(index.get(row[0]));
      typologies.put(row[2], row[3]);
    }
    for (String name :
        List.of("account_devices", "account_addresses", "account_payment_instruments")) {
      extract.table(name).rows().forEach(row -> hold(row[1], row[0]));
    }
    extract.table("account_identifiers").rows().forEach(row -> hold(row[2], row[0]));
    Table placed = extract.table("orders");
    for (String[] row : placed.rows()) {
      if (!row[1].isEmpty()) {
        long[] order = {index.get(row[1]), placed.time(row, "placed_at")};
        orders.computeIfAbsent(row[2], s -> new ArrayList<>()).add(order);
      }
    }
  }

  private void hold(String token, String account) {
    holders.computeIfAbsent(token, t -> new HashSet<>()).add(index.get(account));
  }

  /** Components over identifiers that at most {@code cap} accounts share. */
  List<Set<Integer>> components(int cap) {
    Groups groups = new Groups(accounts);
    for (Set<Integer> sharers : holders.values()) {
      if (sharers.size() <= cap) {
        groups.join(sharers);
      }
    }
    return groups.groups();
  }

  /** Components over pairs that share at least two identifiers of at most {@code cap} accounts. */
  List<Set<Integer>> twiceShared(int cap) {
    Map<Long, Double> pairs = new HashMap<>();
    holders.values().forEach(sharers -> addPairs(pairs, sharers, cap, 1));
    return above(pairs, 2);
  }

  /** Accounts that signed up in one country without a pause longer than {@code gap} seconds. */
  List<Set<Integer>> signUpBursts(long gap, int largest) {
    Map<String, List<Integer>> byCountry = new HashMap<>();
    for (int i = 0; i < accounts; i++) {
      byCountry.computeIfAbsent(country[i], c -> new ArrayList<>()).add(i);
    }
    List<Set<Integer>> bursts = new ArrayList<>();
    byCountry.values().forEach(members -> bursts(members, gap, largest, bursts));
    return bursts;
  }

  /** Customers of one shop who signed up without a pause longer than {@code gap} seconds. */
  List<Set<Integer>> customerBursts(long gap, int largest) {
    List<Set<Integer>> bursts = new ArrayList<>();
    for (List<long[]> placed : orders.values()) {
      Set<Integer> customers = new HashSet<>();
      placed.forEach(order -> customers.add((int) order[0]));
      bursts(customers, gap, largest, bursts);
    }
    return bursts;
  }

  private void bursts(
      Collection<Integer> members, long gap, int largest, List<Set<Integer>> bursts) {
    List<Integer> sorted = new ArrayList<>(members);
    sorted.sort(Comparator.comparingLong(i -> created[i]));
    Set<Integer> burst = new HashSet<>();
    long previous = Long.MIN_VALUE / 2;
    for (Integer account : sorted) {
      if (created[account] - previous > gap) {
        keep(burst, largest, bursts);
        burst = new HashSet<>();
      }
      burst.add(account);
      previous = created[account];
    }
    keep(burst, largest, bursts);
  }

  private static void keep(Set<Integer> burst, int largest, List<Set<Integer>> bursts) {
    if (burst.size() >= 3 && burst.size() <= largest) {
      bursts.add(burst);
    }
  }

  /**
   * Pools weak evidence of both families over pairs: shared identifiers and repeated moments at one
   * shop, each weighted by how few take part. What some threshold isolates can be found in
   * principle.
   */
  Map<Long, Double> pooled(long window, int cap) {
    Map<Long, Double> pairs = new HashMap<>();
    holders.values().forEach(sharers -> addPairs(pairs, sharers, cap, 1.5));
    for (List<long[]> placed : orders.values()) {
      Map<Long, Set<Integer>> moments = new HashMap<>();
      for (long[] order : placed) {
        long slot = order[1] / window;
        moments.computeIfAbsent(2 * slot, s -> new HashSet<>()).add((int) order[0]);
        long shifted = (order[1] + window / 2) / window;
        moments.computeIfAbsent(2 * shifted + 1, s -> new HashSet<>()).add((int) order[0]);
      }
      moments.values().forEach(crowd -> addPairs(pairs, crowd, cap, 0.5));
    }
    return pairs;
  }

  List<Set<Integer>> above(Map<Long, Double> pairs, double threshold) {
    Groups groups = new Groups(accounts);
    pairs.forEach(
        (pair, weight) -> {
          if (weight >= threshold) {
            groups.join((int) (pair >>> 32), (int) (long) pair);
          }
        });
    return groups.groups();
  }

  private static void addPairs(
      Map<Long, Double> pairs, Set<Integer> members, int cap, double weight) {
    if (members.size() > cap) {
      return;
    }
    double each = weight == 1 ? 1 : weight * 2 / Math.log(members.size() + 4.4);
    for (Integer a : members) {
      for (Integer b : members) {
        if (a < b) {
          pairs.merge((long) a << 32 | b, each, Double::sum);
        }
      }
    }
  }
}

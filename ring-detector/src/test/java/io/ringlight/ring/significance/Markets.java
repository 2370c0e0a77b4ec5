package io.ringlight.ring.significance;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountLinks;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.ExplicitLinks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Orders;
import io.ringlight.graph.SanctionedLinks;
import io.ringlight.graph.StringColumn;
import io.ringlight.graph.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Makes small marketplaces link by link. */
final class Markets {
  static final long DAY = 86_400_000L;

  /** In the order of identifiers. */
  private static final List<String> TYPES = List.of("address", "device", "ip");

  private final int accountCount;
  private final int ofEachType;
  private final TreeMap<List<Integer>, long[]> links =
      new TreeMap<>(
          Comparator.<List<Integer>>comparingInt(key -> key.get(0))
              .thenComparing(key -> key.get(1))
              .thenComparing(key -> key.get(2)));
  private final List<long[]> orders = new ArrayList<>();
  private final TreeMap<List<Integer>, Long> direct =
      new TreeMap<>(
          Comparator.<List<Integer>>comparingInt(key -> key.get(0))
              .thenComparing(key -> key.get(1))
              .thenComparing(key -> key.get(2)));
  private final int[] sameAs;
  private final List<Long> sanctionedPairs = new ArrayList<>();

  Markets(int accountCount, int ofEachType) {
    this.accountCount = accountCount;
    this.ofEachType = ofEachType;
    this.sameAs = new int[ofEachType * TYPES.size()];
    Arrays.fill(sameAs, -1);
  }

  /** Some of everything, drawn at random: hubs, roles, undated links, repeated orders. */
  static GraphSnapshot random(long seed) {
    Random random = new Random(seed);
    Markets market = new Markets(60 + random.nextInt(60), 40 + random.nextInt(40));
    for (int account = 0; account < market.accountCount; account++) {
      for (int link = random.nextInt(9); link > 0; link--) {
        int place = (int) (random.nextDouble() * random.nextDouble() * market.ofEachType);
        long day = random.nextInt(20) == 0 ? -1 : random.nextInt(400);
        market.link(account, random.nextInt(3), place, random.nextInt(7), day);
      }
      for (int order = random.nextInt(12); order > 0; order--) {
        int seller = market.accountCount - 1 - random.nextInt(8);
        for (int repeat = random.nextInt(3); repeat >= 0; repeat--) {
          market.order(account, seller, random.nextInt(400), random.nextInt(5));
        }
      }
      for (int other = random.nextInt(4); other > 0; other--) {
        market.refer(account, random.nextInt(market.accountCount), random.nextInt(2), other);
      }
    }
    return market.snapshot();
  }

  /** The number of an identifier. */
  int identifier(int type, int place) {
    return type * ofEachType + place;
  }

  /**
   * @param type 0 for an address, 1 for a device, 2 for a network
   * @param day when it begins, or -1
   */
  void link(int account, int type, int place, int role, long day) {
    long time = day < 0 ? Times.MISSING : day * DAY;
    links.putIfAbsent(List.of(account, identifier(type, place), role), new long[] {time});
  }

  void order(int buyer, int seller, long day, int status) {
    orders.add(new long[] {buyer, seller, day * DAY, status % OrderStatus.values().length});
  }

  void refer(int from, int to, int type, long day) {
    direct.put(List.of(from, to, type), day * DAY);
  }

  /** Two identifiers of a type are the same thing. */
  void same(int type, int left, int right) {
    sameAs[identifier(type, left)] = identifier(type, left);
    sameAs[identifier(type, right)] = identifier(type, left);
  }

  void sanction(int account, int type, int place) {
    sanctionedPairs.add(SanctionedLinks.pair(account, accountCount + identifier(type, place)));
  }

  GraphSnapshot snapshot() {
    long[] pairs = sanctionedPairs.stream().mapToLong(Long::longValue).toArray();
    return new GraphSnapshot(
        "S-test",
        400 * DAY,
        accounts(),
        identifiers(),
        explicit(),
        direct(),
        orders(),
        new SanctionedLinks(accountCount, new BitSet(), pairs));
  }

  private Accounts accounts() {
    byte[] kinds = new byte[accountCount];
    for (int account = accountCount - 8; account < accountCount; account++) {
      kinds[Math.max(0, account)] = (byte) AccountKind.SELLER.ordinal();
    }
    return new Accounts(
        ids("a", accountCount),
        kinds,
        new long[accountCount],
        new int[accountCount],
        List.of("NL"),
        new byte[accountCount],
        new long[accountCount],
        List.of(),
        new double[0][]);
  }

  private static StringColumn ids(String prefix, int count) {
    String[] ids = new String[count];
    Arrays.setAll(ids, i -> String.format("%s%05d", prefix, i));
    return StringColumn.of(ids);
  }

  private Identifiers identifiers() {
    int[] starts = {0, ofEachType, 2 * ofEachType, 3 * ofEachType};
    return new Identifiers(TYPES, starts, ids("i", 3 * ofEachType), sameAs);
  }

  private ExplicitLinks explicit() {
    int size = links.size();
    int[] accounts = new int[size];
    int[] identifiers = new int[size];
    byte[] roles = new byte[size];
    long[] first = new long[size];
    long[] events = new long[size];
    int link = 0;
    for (var entry : links.entrySet()) {
      accounts[link] = entry.getKey().get(0);
      identifiers[link] = entry.getKey().get(1);
      roles[link] = entry.getKey().get(2).byteValue();
      first[link] = entry.getValue()[0];
      events[link++] = 1;
    }
    return new ExplicitLinks(accounts, identifiers, roles, first, first.clone(), events);
  }

  private AccountLinks direct() {
    int size = direct.size();
    int[][] ends = new int[3][size];
    long[] times = new long[size];
    int link = 0;
    for (var entry : direct.entrySet()) {
      for (int end = 0; end < 3; end++) {
        ends[end][link] = entry.getKey().get(end);
      }
      times[link++] = entry.getValue();
    }
    List<String> types = List.of("follow", "referral");
    long[] counts = new long[size];
    return new AccountLinks(
        accountCount, ends[0], ends[1], ends[2], types, times, times, counts, counts);
  }

  private Orders orders() {
    orders.sort(Comparator.comparingLong(order -> order[2]));
    Orders.Columns columns = Orders.Columns.ofSize(orders.size());
    for (int order = 0; order < orders.size(); order++) {
      columns.buyer[order] = (int) orders.get(order)[0];
      columns.seller[order] = (int) orders.get(order)[1];
      columns.placedAt[order] = orders.get(order)[2];
      columns.status[order] = (byte) orders.get(order)[3];
    }
    return new Orders(accountCount, columns);
  }
}

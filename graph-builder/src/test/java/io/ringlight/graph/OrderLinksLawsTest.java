package io.ringlight.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The join of links and orders against the obvious way: one map, one entry at a time. */
class OrderLinksLawsTest {
  private static final int IDENTIFIERS = 12;

  @Test
  void joinsLikeOneMap() {
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      // More accounts than a block has, in some of the rounds.
      int accounts = seed % 4 == 0 ? 9_000 : 1 + random.nextInt(40);
      ExplicitLinks explicit = explicitLinks(random, accounts);
      Orders orders = orders(random, accounts);

      IdentifierLinks joined =
          ParallelTasks.withThreads(
              1 + (int) (seed % 3), () -> OrderLinks.join(accounts, IDENTIFIERS, explicit, orders));

      assertThat(rows(joined)).as("seed %d", seed).isEqualTo(expected(explicit, orders));
      for (int account = 0; account < accounts; account++) {
        for (int link = joined.start(account); link < joined.end(account); link++) {
          assertThat(joined.account(link)).as("seed %d", seed).isEqualTo(account);
        }
      }
    }
  }

  private static ExplicitLinks explicitLinks(Random random, int accounts) {
    TreeMap<Long, long[]> rows = new TreeMap<>();
    for (int link = 0; link < accounts; link++) {
      int account = random.nextInt(accounts);
      int identifier = random.nextInt(IDENTIFIERS);
      int role = random.nextInt(LinkRole.values().length);
      long first = maybe(random, 1 + random.nextInt(1_000));
      long last = first == Times.MISSING ? first : first + random.nextInt(100);
      rows.put(
          key(account, identifier, role),
          new long[] {account, identifier, role, first, last, random.nextInt(9)});
    }
    return new ExplicitLinks(
        rows.values().stream().mapToInt(row -> (int) row[0]).toArray(),
        rows.values().stream().mapToInt(row -> (int) row[1]).toArray(),
        bytes(rows.values().stream().mapToInt(row -> (int) row[2]).toArray()),
        rows.values().stream().mapToLong(row -> row[3]).toArray(),
        rows.values().stream().mapToLong(row -> row[4]).toArray(),
        rows.values().stream().mapToLong(row -> row[5]).toArray());
  }

  private static byte[] bytes(int[] numbers) {
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return bytes;
  }

  private static Orders orders(Random random, int accounts) {
    Orders.Columns columns = Orders.Columns.ofSize(accounts * 3);
    for (int order = 0; order < accounts * 3; order++) {
      // Few buyers with many orders, many with few; now and then a guest.
      columns.buyer[order] = random.nextInt(1 + random.nextInt(accounts)) - random.nextInt(2);
      columns.device[order] = random.nextInt(IDENTIFIERS + 1) - 1;
      columns.address[order] = random.nextInt(3) - 1;
      columns.paymentInstrument[order] = random.nextInt(IDENTIFIERS + 1) - 1;
      columns.placedAt[order] = order < accounts ? Times.MISSING : order;
    }
    return new Orders(accounts, columns);
  }

  private static List<List<Long>> expected(ExplicitLinks explicit, Orders orders) {
    TreeMap<Long, long[]> links = new TreeMap<>();
    for (int link = 0; link < explicit.size(); link++) {
      add(
          links,
          key(explicit.accounts[link], explicit.identifiers[link], explicit.roles[link]),
          explicit.firstSeen[link],
          explicit.lastSeen[link],
          explicit.events[link]);
    }
    for (int order = 0; order < orders.size(); order++) {
      addOrder(links, orders, order, orders.device(order), LinkRole.NONE);
      addOrder(links, orders, order, orders.address(order), LinkRole.SHIPPING);
      addOrder(links, orders, order, orders.paymentInstrument(order), LinkRole.PAYS);
    }
    List<List<Long>> rows = new ArrayList<>();
    links.forEach((key, row) -> rows.add(List.of(key, row[0], row[1], row[2])));
    return rows;
  }

  private static void addOrder(
      TreeMap<Long, long[]> links, Orders orders, int order, int identifier, LinkRole role) {
    if (orders.buyer(order) >= 0 && identifier >= 0) {
      long time = orders.placedAt(order);
      add(links, key(orders.buyer(order), identifier, role.ordinal()), time, time, 1);
    }
  }

  private static void add(
      TreeMap<Long, long[]> links, long key, long first, long last, long events) {
    links.merge(
        key,
        new long[] {first, last, events},
        (a, b) -> new long[] {Times.earlier(a[0], b[0]), Times.later(a[1], b[1]), a[2] + b[2]});
  }

  private static List<List<Long>> rows(IdentifierLinks links) {
    List<List<Long>> rows = new ArrayList<>();
    for (int link = 0; link < links.size(); link++) {
      rows.add(
          List.of(
              key(links.account(link), links.identifier(link), links.role(link).ordinal()),
              links.firstSeen(link),
              links.lastSeen(link),
              links.events(link)));
    }
    return rows;
  }

  private static long key(int account, int identifier, int role) {
    return (long) account << 32 | (long) identifier << 8 | role;
  }

  private static long maybe(Random random, long time) {
    return random.nextInt(4) == 0 ? Times.MISSING : time;
  }
}

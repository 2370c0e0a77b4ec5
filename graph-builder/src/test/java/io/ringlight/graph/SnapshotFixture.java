package io.ringlight.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Builds small snapshots from readable rows, for tests of every module. Slow and plain on purpose:
 * maps and objects, no arrays but at the end. Ids are compared as Java strings, so keep them ASCII.
 */
public final class SnapshotFixture {
  private record Account(AccountKind kind, long createdAt, AccountStatus status, long statusAt) {}

  private record Link(
      String account, String type, String id, LinkRole role, long first, long last, long events) {}

  private record Direct(String from, String to, String type, long first, long last, long events) {}

  /** One order; null where there is none. */
  public record Order(
      String id,
      String buyer,
      String seller,
      String creator,
      String device,
      String address,
      String instrument,
      long placedAt,
      double amount,
      OrderStatus status) {}

  private final TreeMap<String, Account> accounts = new TreeMap<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Direct> directs = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<String[]> sanctioned = new ArrayList<>();
  private final Map<String, String> sameAs = new HashMap<>();
  private long asOf = Times.MISSING;

  public SnapshotFixture account(String id, AccountKind kind) {
    return account(id, kind, Times.MISSING);
  }

  public SnapshotFixture account(String id, AccountKind kind, long createdAt) {
    return account(id, kind, createdAt, AccountStatus.UNKNOWN, Times.MISSING);
  }

  public SnapshotFixture account(
      String id, AccountKind kind, long createdAt, AccountStatus status, long statusAt) {
    accounts.put(id, new Account(kind, createdAt, status, statusAt));
    return this;
  }

  public SnapshotFixture buyers(String... ids) {
    for (String id : ids) {
      account(id, AccountKind.BUYER);
    }
    return this;
  }

  public SnapshotFixture link(String account, String type, String id) {
    return link(account, type, id, LinkRole.NONE, Times.MISSING, Times.MISSING, 1);
  }

  public SnapshotFixture link(
      String account, String type, String id, LinkRole role, long first, long last, long events) {
    links.add(new Link(account, type, id, role, first, last, events));
    return this;
  }

  public SnapshotFixture direct(String from, String to, String type, long first, long last) {
    directs.add(new Direct(from, to, type, first, last, 1));
    return this;
  }

  public SnapshotFixture order(Order order) {
    orders.add(order);
    return this;
  }

  /** Two or four words: type, id, and maybe the second type and id. */
  public SnapshotFixture sanction(String... typesAndIds) {
    sanctioned.add(typesAndIds);
    return this;
  }

  /** Says that two identifiers of one type are the same thing. */
  public SnapshotFixture same(String type, String first, String second) {
    sameAs.put(type + "/" + first, type + "/" + first);
    sameAs.put(type + "/" + second, type + "/" + first);
    return this;
  }

  public SnapshotFixture asOf(long time) {
    asOf = time;
    return this;
  }

  public GraphSnapshot build() {
    List<String> accountIds = new ArrayList<>(accounts.keySet());
    TreeMap<String, TreeSet<String>> byType = identifiersByType();
    Map<String, Integer> identifierNumbers = new HashMap<>();
    Identifiers identifiers = identifiers(byType, identifierNumbers);
    Map<String, Integer> accountNumbers = new HashMap<>();
    for (String id : accountIds) {
      accountNumbers.put(id, accountNumbers.size());
    }
    return new GraphSnapshot(
        "S-fixture",
        asOf,
        accounts(accountIds),
        identifiers,
        links(accountNumbers, identifierNumbers),
        directs(accountNumbers),
        orders(accountNumbers, identifierNumbers),
        sanctioned(accountNumbers, identifierNumbers));
  }

  private TreeMap<String, TreeSet<String>> identifiersByType() {
    TreeMap<String, TreeSet<String>> byType = new TreeMap<>();
    for (Link link : links) {
      byType.computeIfAbsent(link.type, type -> new TreeSet<>()).add(link.id);
    }
    for (Order order : orders) {
      add(byType, Identifiers.DEVICE, order.device);
      add(byType, Identifiers.ADDRESS, order.address);
      add(byType, Identifiers.PAYMENT_INSTRUMENT, order.instrument);
    }
    return byType;
  }

  private static void add(TreeMap<String, TreeSet<String>> byType, String type, String id) {
    if (id != null) {
      byType.computeIfAbsent(type, name -> new TreeSet<>()).add(id);
    }
  }

  private Identifiers identifiers(
      TreeMap<String, TreeSet<String>> byType, Map<String, Integer> numbers) {
    int[] starts = new int[byType.size() + 1];
    List<String> ids = new ArrayList<>();
    int type = 0;
    for (Map.Entry<String, TreeSet<String>> entry : byType.entrySet()) {
      for (String id : entry.getValue()) {
        numbers.put(entry.getKey() + "/" + id, ids.size());
        ids.add(id);
      }
      starts[++type] = ids.size();
    }
    int[] same = new int[ids.size()];
    java.util.Arrays.fill(same, -1);
    sameAs.forEach((key, first) -> same[numbers.get(key)] = numbers.get(first));
    return new Identifiers(
        List.copyOf(byType.keySet()), starts, StringColumn.of(ids.toArray(new String[0])), same);
  }

  private Accounts accounts(List<String> ids) {
    int size = ids.size();
    byte[] kinds = new byte[size];
    long[] createdAt = new long[size];
    int[] countries = new int[size];
    byte[] statuses = new byte[size];
    long[] statusAt = new long[size];
    for (int i = 0; i < size; i++) {
      Account account = accounts.get(ids.get(i));
      kinds[i] = (byte) account.kind.ordinal();
      createdAt[i] = account.createdAt;
      countries[i] = -1;
      statuses[i] = (byte) account.status.ordinal();
      statusAt[i] = account.statusAt;
    }
    return new Accounts(
        StringColumn.of(ids.toArray(new String[0])),
        kinds,
        createdAt,
        countries,
        List.of(),
        statuses,
        statusAt,
        List.of(),
        new double[0][]);
  }

  private ExplicitLinks links(Map<String, Integer> accountOf, Map<String, Integer> identifierOf) {
    List<Link> sorted = new ArrayList<>(links);
    sorted.sort(
        Comparator.<Link>comparingInt(link -> accountOf.get(link.account))
            .thenComparingInt(link -> identifierOf.get(link.type + "/" + link.id))
            .thenComparing(Link::role));
    int size = sorted.size();
    int[] account = new int[size];
    int[] identifier = new int[size];
    byte[] role = new byte[size];
    long[] first = new long[size];
    long[] last = new long[size];
    long[] events = new long[size];
    for (int i = 0; i < size; i++) {
      Link link = sorted.get(i);
      account[i] = accountOf.get(link.account);
      identifier[i] = identifierOf.get(link.type + "/" + link.id);
      role[i] = (byte) link.role.ordinal();
      first[i] = link.first;
      last[i] = link.last;
      events[i] = link.events;
    }
    return new ExplicitLinks(account, identifier, role, first, last, events);
  }

  private AccountLinks directs(Map<String, Integer> accountOf) {
    List<String> types = directs.stream().map(Direct::type).distinct().sorted().toList();
    List<Direct> sorted = new ArrayList<>(directs);
    sorted.sort(
        Comparator.<Direct>comparingInt(link -> accountOf.get(link.from))
            .thenComparingInt(link -> accountOf.get(link.to))
            .thenComparing(Direct::type));
    int size = sorted.size();
    long[] amounts = new long[size];
    java.util.Arrays.fill(amounts, Money.MISSING);
    return new AccountLinks(
        accounts.size(),
        sorted.stream().mapToInt(link -> accountOf.get(link.from)).toArray(),
        sorted.stream().mapToInt(link -> accountOf.get(link.to)).toArray(),
        sorted.stream().mapToInt(link -> types.indexOf(link.type)).toArray(),
        types,
        sorted.stream().mapToLong(Direct::first).toArray(),
        sorted.stream().mapToLong(Direct::last).toArray(),
        sorted.stream().mapToLong(Direct::events).toArray(),
        amounts);
  }

  private Orders orders(Map<String, Integer> accountOf, Map<String, Integer> identifierOf) {
    List<Order> sorted = new ArrayList<>(orders);
    sorted.sort(Comparator.comparingLong(Order::placedAt).thenComparing(Order::id));
    Orders.Columns columns = Orders.Columns.ofSize(sorted.size());
    columns.currencyNames = List.of("EUR");
    for (int i = 0; i < sorted.size(); i++) {
      Order order = sorted.get(i);
      columns.buyer[i] = accountOf.getOrDefault(order.buyer, -1);
      columns.seller[i] = accountOf.getOrDefault(order.seller, -1);
      columns.creator[i] = accountOf.getOrDefault(order.creator, -1);
      columns.device[i] = identifierOf.getOrDefault("device/" + order.device, -1);
      columns.address[i] = identifierOf.getOrDefault("address/" + order.address, -1);
      columns.paymentInstrument[i] =
          identifierOf.getOrDefault("payment_instrument/" + order.instrument, -1);
      columns.placedAt[i] = order.placedAt;
      columns.amount[i] = Math.round(order.amount * Money.MICROS_PER_UNIT);
      columns.currency[i] = 0;
      columns.status[i] = (byte) order.status.ordinal();
      columns.statusAt[i] = order.placedAt;
    }
    return new Orders(accounts.size(), columns);
  }

  private SanctionedLinks sanctioned(
      Map<String, Integer> accountOf, Map<String, Integer> identifierOf) {
    BitSet single = new BitSet();
    List<Long> pairs = new ArrayList<>();
    for (String[] words : sanctioned) {
      int node = node(words[0], words[1], accountOf, identifierOf);
      if (words.length == 2) {
        single.set(node);
      } else {
        pairs.add(SanctionedLinks.pair(node, node(words[2], words[3], accountOf, identifierOf)));
      }
    }
    return new SanctionedLinks(
        accounts.size(), single, pairs.stream().mapToLong(Long::longValue).toArray());
  }

  private int node(
      String type, String id, Map<String, Integer> accountOf, Map<String, Integer> identifierOf) {
    return type.equals("account")
        ? accountOf.get(id)
        : accounts.size() + identifierOf.get(type + "/" + id);
  }
}

package io.ringlight.ring;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountLinks;
import io.ringlight.graph.AccountStatus;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.ExplicitLinks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.Money;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Orders;
import io.ringlight.graph.SanctionedLinks;
import io.ringlight.graph.StringColumn;
import io.ringlight.graph.Times;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the CSV tables of a generated marketplace into a snapshot, for experiments and tests of
 * detection alone. Trusts its input; the real reader is in {@code io.ringlight.graph.extract}.
 */
final class SampleLoader {
  private static final java.util.regex.Pattern NOT_WORDS =
      java.util.regex.Pattern.compile("[^a-z0-9|]+");

  private final Path directory;
  private final Map<String, Integer> accountOf = new HashMap<>();
  private final TreeMap<String, TreeSet<String>> idsOfType = new TreeMap<>();
  private final Map<String, Map<String, Integer>> identifierOf = new HashMap<>();
  private final Map<String, Long> days = new HashMap<>();
  private long asOf = Times.MISSING;

  private SampleLoader(Path directory) {
    this.directory = directory;
  }

  static GraphSnapshot load(Path directory) throws IOException {
    return new SampleLoader(directory).load();
  }

  private GraphSnapshot load() throws IOException {
    List<String[]> accountRows = rows("accounts");
    accountRows.sort((left, right) -> left[0].compareTo(right[0]));
    for (String[] row : accountRows) {
      accountOf.put(row[0], accountOf.size());
    }
    List<String[]> links = linkRows();
    List<String[]> orders = rows("orders");
    for (String[] row : orders) {
      identifier(Identifiers.DEVICE, row[5]);
      identifier(Identifiers.ADDRESS, row[6]);
      identifier(Identifiers.PAYMENT_INSTRUMENT, row[7]);
    }
    Identifiers identifiers = identifiers();
    Accounts accounts = accounts(accountRows);
    ExplicitLinks explicit = explicit(links);
    AccountLinks direct = direct();
    Orders orderTable = orders(orders);
    return new GraphSnapshot(
        "S-sample", asOf, accounts, identifiers, explicit, direct, orderTable, sanctioned());
  }

  private List<String[]> linkRows() throws IOException {
    List<String[]> links = new ArrayList<>();
    for (String[] row : rows("account_devices")) {
      links.add(new String[] {row[0], Identifiers.DEVICE, row[1], "", row[2], row[3], row[4]});
    }
    for (String[] row : rows("account_addresses")) {
      links.add(new String[] {row[0], Identifiers.ADDRESS, row[1], row[2], row[3], row[4], row[5]});
    }
    for (String[] row : rows("account_payment_instruments")) {
      links.add(
          new String[] {
            row[0], Identifiers.PAYMENT_INSTRUMENT, row[1], row[2], row[3], row[4], row[5]
          });
    }
    for (String[] row : rows("account_identifiers")) {
      links.add(new String[] {row[0], row[1], row[2], "", row[3], row[4], row[5]});
    }
    for (String[] row : links) {
      identifier(row[1], row[2]);
    }
    return links;
  }

  private void identifier(String type, String id) {
    if (!id.isEmpty()) {
      idsOfType.computeIfAbsent(type, name -> new TreeSet<>()).add(id);
    }
  }

  private Identifiers identifiers() throws IOException {
    int[] starts = new int[idsOfType.size() + 1];
    List<String> ids = new ArrayList<>();
    int type = 0;
    for (Map.Entry<String, TreeSet<String>> entry : idsOfType.entrySet()) {
      Map<String, Integer> numbers = new HashMap<>();
      for (String id : entry.getValue()) {
        numbers.put(id, ids.size());
        ids.add(id);
      }
      identifierOf.put(entry.getKey(), numbers);
      starts[++type] = ids.size();
    }
    int[] same = new int[ids.size()];
    Arrays.fill(same, -1);
    alike(Identifiers.DEVICE, rows("devices"), 3, 4, same);
    alike(Identifiers.PAYMENT_INSTRUMENT, rows("payment_instruments"), 4, 5, same);
    alike(Identifiers.ADDRESS, rows("addresses"), 1, 7, same);
    return new Identifiers(
        List.copyOf(idsOfType.keySet()), starts, StringColumn.of(ids.toArray(new String[0])), same);
  }

  private void alike(String type, List<String[]> rows, int from, int to, int[] same) {
    Map<String, Integer> firstOf = new HashMap<>();
    Map<String, Integer> numbers = identifierOf.getOrDefault(type, Map.of());
    rows.sort((left, right) -> left[0].compareTo(right[0]));
    for (String[] row : rows) {
      Integer number = numbers.get(row[0]);
      String look = String.join("|", Arrays.copyOfRange(row, from, to)).toLowerCase(Locale.ROOT);
      look = NOT_WORDS.matcher(look).replaceAll(" ").trim();
      if (number != null && !look.replace("|", "").isBlank()) {
        Integer first = firstOf.putIfAbsent(look, number);
        if (first != null) {
          same[first] = first;
          same[number] = first;
        }
      }
    }
  }

  private Accounts accounts(List<String[]> rows) {
    int size = rows.size();
    byte[] kinds = new byte[size];
    long[] createdAt = new long[size];
    int[] countries = new int[size];
    byte[] statuses = new byte[size];
    long[] statusAt = new long[size];
    TreeSet<String> names = new TreeSet<>();
    rows.forEach(row -> names.add(row[3]));
    List<String> countryNames = List.copyOf(names);
    for (int i = 0; i < size; i++) {
      String[] row = rows.get(i);
      kinds[i] = (byte) AccountKind.valueOf(row[1].toUpperCase(Locale.ROOT)).ordinal();
      createdAt[i] = time(row[2]);
      countries[i] = countryNames.indexOf(row[3]);
      statuses[i] = (byte) status(row[4]).ordinal();
      statusAt[i] = time(row[5]);
    }
    StringColumn ids = StringColumn.of(rows.stream().map(row -> row[0]).toArray(String[]::new));
    return new Accounts(
        ids,
        kinds,
        createdAt,
        countries,
        countryNames,
        statuses,
        statusAt,
        List.of(),
        new double[0][]);
  }

  private static AccountStatus status(String name) {
    return name.isEmpty()
        ? AccountStatus.UNKNOWN
        : AccountStatus.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private ExplicitLinks explicit(List<String[]> rows) {
    List<long[]> keyed = new ArrayList<>();
    for (String[] row : rows) {
      LinkRole role =
          row[3].isEmpty() ? LinkRole.NONE : LinkRole.valueOf(row[3].toUpperCase(Locale.ROOT));
      keyed.add(
          new long[] {
            accountOf.get(row[0]),
            number(row[1], row[2]),
            role.ordinal(),
            time(row[4]),
            time(row[5]),
            Long.parseLong(row[6])
          });
    }
    keyed.sort(
        (left, right) -> {
          int order1 = Long.compare(left[0], right[0]);
          int order2 = order1 != 0 ? order1 : Long.compare(left[1], right[1]);
          return order2 != 0 ? order2 : Long.compare(left[2], right[2]);
        });
    int size = keyed.size();
    int[] accounts = new int[size];
    int[] identifiers = new int[size];
    byte[] roles = new byte[size];
    long[][] times = new long[3][size];
    for (int i = 0; i < size; i++) {
      long[] row = keyed.get(i);
      accounts[i] = (int) row[0];
      identifiers[i] = (int) row[1];
      roles[i] = (byte) row[2];
      for (int column = 0; column < 3; column++) {
        times[column][i] = row[3 + column];
      }
    }
    return new ExplicitLinks(accounts, identifiers, roles, times[0], times[1], times[2]);
  }

  private AccountLinks direct() throws IOException {
    List<String[]> rows = rows("account_accounts");
    TreeSet<String> names = new TreeSet<>();
    rows.forEach(row -> names.add(row[2]));
    List<String> typeNames = List.copyOf(names);
    rows.sort(
        (left, right) -> {
          int order1 = Integer.compare(accountOf.get(left[0]), accountOf.get(right[0]));
          int order2 =
              order1 != 0
                  ? order1
                  : Integer.compare(accountOf.get(left[1]), accountOf.get(right[1]));
          return order2 != 0 ? order2 : left[2].compareTo(right[2]);
        });
    return new AccountLinks(
        accountOf.size(),
        rows.stream().mapToInt(row -> accountOf.get(row[0])).toArray(),
        rows.stream().mapToInt(row -> accountOf.get(row[1])).toArray(),
        rows.stream().mapToInt(row -> typeNames.indexOf(row[2])).toArray(),
        typeNames,
        rows.stream().mapToLong(row -> time(row[3])).toArray(),
        rows.stream().mapToLong(row -> time(row[4])).toArray(),
        rows.stream().mapToLong(row -> Long.parseLong(row[5])).toArray(),
        rows.stream().mapToLong(row -> money(row[6])).toArray());
  }

  private Orders orders(List<String[]> rows) {
    Map<String, Long> times = new HashMap<>();
    rows.forEach(row -> times.put(row[0], time(row[3])));
    rows.sort(
        (left, right) -> {
          int order = Long.compare(times.get(left[0]), times.get(right[0]));
          return order != 0 ? order : left[0].compareTo(right[0]);
        });
    Orders.Columns columns = Orders.Columns.ofSize(rows.size());
    List<String> currencies = rows.stream().map(row -> row[9]).distinct().sorted().toList();
    columns.currencyNames = currencies;
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      columns.buyer[i] = accountOf.getOrDefault(row[1], -1);
      columns.seller[i] = accountOf.getOrDefault(row[2], -1);
      columns.creator[i] = accountOf.getOrDefault(row[4], -1);
      columns.device[i] = number(Identifiers.DEVICE, row[5]);
      columns.address[i] = number(Identifiers.ADDRESS, row[6]);
      columns.paymentInstrument[i] = number(Identifiers.PAYMENT_INSTRUMENT, row[7]);
      columns.placedAt[i] = times.get(row[0]);
      columns.amount[i] = money(row[8]);
      columns.currency[i] = (short) currencies.indexOf(row[9]);
      columns.status[i] =
          (byte)
              (row[10].isEmpty()
                  ? OrderStatus.UNKNOWN.ordinal()
                  : OrderStatus.valueOf(row[10].toUpperCase(Locale.ROOT)).ordinal());
      columns.statusAt[i] = time(row[11]);
    }
    return new Orders(accountOf.size(), columns);
  }

  private int number(String type, String id) {
    return id.isEmpty() ? -1 : identifierOf.get(type).get(id);
  }

  private SanctionedLinks sanctioned() throws IOException {
    BitSet single = new BitSet();
    List<Long> pairs = new ArrayList<>();
    for (String[] row : rows("sanctioned_links")) {
      int node = node(row[0], row[1]);
      if (row[2].isEmpty()) {
        if (node >= 0) {
          single.set(node);
        }
      } else if (node >= 0 && node(row[2], row[3]) >= 0) {
        pairs.add(SanctionedLinks.pair(node, node(row[2], row[3])));
      }
    }
    return new SanctionedLinks(
        accountOf.size(), single, pairs.stream().mapToLong(Long::longValue).toArray());
  }

  private int node(String type, String id) {
    if (type.equals("account")) {
      return accountOf.getOrDefault(id, -1);
    }
    Integer number = identifierOf.getOrDefault(type, Map.of()).get(id);
    return number == null ? -1 : accountOf.size() + number;
  }

  private static long money(String text) {
    return text.isEmpty()
        ? Money.MISSING
        : Math.round(Double.parseDouble(text) * Money.MICROS_PER_UNIT);
  }

  /** Times are all written as {@code 2026-05-01T12:34:56Z}. */
  private long time(String text) {
    if (text.isEmpty()) {
      return Times.MISSING;
    }
    long day =
        days.computeIfAbsent(text.substring(0, 10), date -> LocalDate.parse(date).toEpochDay());
    long seconds =
        Integer.parseInt(text.substring(11, 13)) * 3600L
            + Integer.parseInt(text.substring(14, 16)) * 60L
            + Integer.parseInt(text.substring(17, 19));
    long time = (day * 86_400 + seconds) * 1000;
    asOf = Math.max(asOf, time);
    return time;
  }

  private List<String[]> rows(String table) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(directory.resolve(table + ".csv"))) {
      int columns = reader.readLine().split(",", -1).length;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(fields(line, columns));
      }
    }
    return rows;
  }

  private static String[] fields(String line, int columns) {
    if (line.indexOf('"') < 0) {
      return line.split(",", -1);
    }
    String[] fields = new String[columns];
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    int column = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields[column++] = field.toString();
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields[column] = field.toString();
    return fields;
  }
}

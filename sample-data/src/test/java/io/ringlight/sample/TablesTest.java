package io.ringlight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.sample.Extract.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tables of one marketplace of three neighbourhoods must keep. */
class TablesTest {

  private static final int ACCOUNTS = 12_000;

  @TempDir static Path directory;

  private static Extract extract;
  private static Table accounts;
  private static Map<String, String> kinds;

  @BeforeAll
  static void write() throws IOException {
    Marketplace.write(directory, new MarketplaceOptions(ACCOUNTS, 4, 0.3, 0.5), written -> {});
    extract = new Extract(directory);
    accounts = extract.table("accounts");
    kinds = new HashMap<>();
    accounts.rows().forEach(row -> kinds.put(row[0], row[1]));
  }

  @Test
  void namesEachAccountOnce() {
    assertThat(accounts.rows()).hasSize(ACCOUNTS);
    assertThat(kinds).hasSize(ACCOUNTS);
  }

  @Test
  void keepsTheSharesOfKinds() {
    Map<String, Long> counts =
        kinds.values().stream().collect(Collectors.groupingBy(k -> k, Collectors.counting()));
    assertThat(counts.get("seller") / (double) ACCOUNTS).isBetween(0.055, 0.105);
    assertThat(counts.get("creator") / (double) ACCOUNTS).isBetween(0.025, 0.055);
    assertThat(counts).containsOnlyKeys("buyer", "seller", "creator");
  }

  @Test
  void linksOnlyAccountsThatExist() throws IOException {
    for (String name :
        List.of(
            "account_devices",
            "account_addresses",
            "account_payment_instruments",
            "account_identifiers",
            "labels",
            "truth/rings",
            "truth/lookalikes")) {
      Table table = extract.table(name);
      assertThat(table.rows()).as(name).allMatch(row -> kinds.containsKey(row[0]));
    }
    assertThat(extract.table("account_accounts").rows())
        .allMatch(row -> kinds.containsKey(row[0]) && kinds.containsKey(row[1]))
        .noneMatch(row -> row[0].equals(row[1]));
  }

  @Test
  void givesOrdersToAccountsOfTheRightKind() throws IOException {
    List<String[]> orders = extract.table("orders").rows();
    assertThat(orders)
        .allMatch(row -> row[1].isEmpty() || "buyer".equals(kinds.get(row[1])))
        .allMatch(row -> "seller".equals(kinds.get(row[2])))
        .allMatch(row -> row[4].isEmpty() || "creator".equals(kinds.get(row[4])));
    assertThat(orders.stream().filter(row -> row[1].isEmpty()).count())
        .isBetween(orders.size() / 100L, orders.size() / 8L);
    assertThat(orders.stream().map(row -> row[0]).distinct()).hasSameSizeAs(orders);
  }

  @Test
  void placesOrdersWhileBuyersLiveAndWithThingsTheyAreTiedTo() throws IOException {
    Map<String, Long> created = new HashMap<>();
    for (String[] row : accounts.rows()) {
      created.put(row[0], accounts.time(row, "created_at"));
    }
    Set<String> ties = new HashSet<>();
    for (String name :
        List.of("account_devices", "account_addresses", "account_payment_instruments")) {
      extract.table(name).rows().forEach(row -> ties.add(row[0] + row[1]));
    }
    Table orders = extract.table("orders");
    for (String[] row : orders.rows()) {
      if (!row[1].isEmpty()) {
        long placed = orders.time(row, "placed_at");
        assertThat(placed).isBetween(created.get(row[1]), Times.END - 1);
        assertThat(orders.time(row, "status_at")).isBetween(placed, Times.END - 1);
        assertThat(List.of(row[5], row[6], row[7]))
            .allMatch(token -> token.isEmpty() || ties.contains(row[1] + token));
      }
    }
  }

  @Test
  void seesThingsWithinTheSpan() throws IOException {
    for (String name :
        List.of(
            "account_devices",
            "account_addresses",
            "account_payment_instruments",
            "account_identifiers",
            "account_accounts")) {
      Table table = extract.table(name);
      for (String[] row : table.rows()) {
        long first = table.time(row, "first_seen");
        assertThat(first).isBetween(Times.START, Times.END - 1);
        assertThat(table.time(row, "last_seen")).isBetween(first, Times.END - 1);
        assertThat(Integer.parseInt(table.get(row, "events"))).isPositive();
      }
    }
  }

  @Test
  void describesMostButNotAllThings() throws IOException {
    Map<String, String> tables =
        Map.of(
            "devices", "account_devices",
            "addresses", "account_addresses",
            "payment_instruments", "account_payment_instruments");
    for (Map.Entry<String, String> entry : tables.entrySet()) {
      List<String> described =
          extract.table(entry.getKey()).rows().stream().map(row -> row[0]).toList();
      assertThat(described).as(entry.getKey()).doesNotHaveDuplicates();
      Set<String> used =
          extract.table(entry.getValue()).rows().stream()
              .map(row -> row[1])
              .collect(Collectors.toSet());
      long lacking =
          used.stream().filter(token -> !new HashSet<>(described).contains(token)).limit(3).count();
      assertThat(lacking).as(entry.getKey()).isPositive();
      used.retainAll(new HashSet<>(described));
      assertThat(used.size()).as(entry.getKey()).isGreaterThan(described.size() / 2);
    }
  }

  @Test
  void plantsEveryTypologyAndEveryLookalike() throws IOException {
    assertThat(extract.table("truth/rings").rows().stream().map(row -> row[3]).distinct())
        .containsExactlyInAnyOrder(
            Arrays.stream(Typology.values()).map(t -> t.code).toArray(String[]::new));
    assertThat(extract.table("truth/lookalikes").rows().stream().map(row -> row[2]).distinct())
        .containsExactlyInAnyOrder(
            Arrays.stream(Lookalike.values()).map(l -> l.code).toArray(String[]::new));
  }

  @Test
  void plantsManyMoreLookalikesThanRings() throws IOException {
    Table rings = extract.table("truth/rings");
    Map<String, Long> sizes =
        rings.rows().stream().collect(Collectors.groupingBy(row -> row[2], Collectors.counting()));
    assertThat(sizes.size()).isBetween(ACCOUNTS / 1_350, ACCOUNTS / 850);
    assertThat(sizes.values()).allMatch(size -> size >= 3 && size <= 65);
    assertThat(rings.rows().stream().map(row -> row[0])).doesNotHaveDuplicates();
    assertThat(extract.table("truth/lookalikes").rows())
        .hasSizeGreaterThan(5 * rings.rows().size());
  }

  @Test
  void labelsAPartAndErrsSometimes() throws IOException {
    Set<String> fraud =
        extract.table("truth/rings").rows().stream().map(row -> row[0]).collect(Collectors.toSet());
    List<String[]> labels = extract.table("labels").rows();
    assertThat(labels.stream().map(row -> row[0])).doesNotHaveDuplicates();
    Map<String, Long> rows =
        labels.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row[1] + (fraud.contains(row[0]) ? " rightly" : " wrongly"),
                    Collectors.counting()));
    rows.merge("fraud", rows.get("fraud rightly"), Long::sum);
    assertThat(rows.get("fraud")).isBetween(fraud.size() / 10L, fraud.size() * 9L / 10);
    assertThat(labels.stream().filter(row -> row[1].equals("legit")).count())
        .isGreaterThan(rows.get("fraud"));
    assertThat(labels.stream().filter(row -> row[1].equals("fraud")))
        .anyMatch(row -> row[3].isEmpty());
    assertThat(labels).anyMatch(row -> !row[3].isEmpty() && !row[4].isEmpty());
    assertThat(rows.get("fraud wrongly")).isPositive();
  }

  @Test
  void sanctionsLockersAndAgencies() throws IOException {
    List<String[]> rows = extract.table("sanctioned_links").rows();
    assertThat(rows).anyMatch(row -> row[0].equals("address") && row[2].isEmpty());
    assertThat(rows)
        .filteredOn(row -> !row[3].isEmpty())
        .isNotEmpty()
        .allMatch(row -> "creator".equals(kinds.get(row[3])));
  }

  @Test
  void keepsTheTruthOutOfTheTables() throws IOException {
    Set<String> words = new HashSet<>();
    for (Typology typology : Typology.values()) {
      words.add(typology.name().toLowerCase(Locale.ROOT));
    }
    for (String name : List.of("accounts", "orders", "account_accounts", "sanctioned_links")) {
      for (String[] row : extract.table(name).rows()) {
        assertThat(row).doesNotContainAnyElementsOf(words);
      }
    }
  }
}

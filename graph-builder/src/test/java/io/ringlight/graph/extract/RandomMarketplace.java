package io.ringlight.graph.extract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Small random extracts with every table, as CSV lines without quotes. */
public final class RandomMarketplace {
  private static final long BEGIN = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

  private final Random random;
  private final Map<String, List<String>> tables = new TreeMap<>();

  private RandomMarketplace(long seed) {
    random = new Random(seed);
  }

  /** Lines by table, the header first. */
  public static Map<String, List<String>> tables(long seed) {
    RandomMarketplace marketplace = new RandomMarketplace(seed);
    marketplace.accounts();
    marketplace.attributes();
    marketplace.links();
    marketplace.orders();
    return marketplace.tables;
  }

  private void accounts() {
    List<String> lines =
        table("accounts", "account_id,kind,created_at,country,status,status_at,f_b,f_a");
    for (int i = 0; i < 60; i++) {
      String kind = List.of("buyer", "buyer", "seller", "creator").get(i % 4);
      String status = List.of("active", "banned", "closed", "").get(random.nextInt(4));
      lines.add(
          join(
              account(i),
              kind,
              maybe(time()),
              maybe("DE"),
              status,
              status.isEmpty() ? "" : time(),
              maybe(decimal(3)),
              maybe(decimal(2))));
    }
  }

  private void attributes() {
    List<String> devices = table("devices", "device_id,os,model,fingerprint");
    List<String> addresses = table("addresses", "address_id,line1,city,postal_code,country");
    List<String> cards =
        table("payment_instruments", "payment_instrument_id,type,issuer,last4,fingerprint");
    for (int i = 0; i < 30; i++) {
      devices.add(join("d" + i, "ios", maybe("Möbel 𝄞"), maybe("f" + i % 20)));
      addresses.add(join("h" + i, i % 15 + " Main Street", maybe("Köln"), "p" + i % 5, "DE"));
      cards.add(join("p" + i, "card", maybe("bank"), "x42", maybe("c" + i % 25)));
    }
  }

  private void links() {
    List<String> devices =
        table("account_devices", "account_id,device_id,first_seen,last_seen,events");
    List<String> addresses = table("account_addresses", "account_id,address_id,role,events");
    List<String> cards =
        table("account_payment_instruments", "account_id,payment_instrument_id,role,last_seen");
    List<String> others =
        table("account_identifiers", "account_id,type,identifier_id,first_seen,last_seen");
    List<String> accounts =
        table(
            "account_accounts",
            "from_account_id,to_account_id,type,first_seen,last_seen,events,amount");
    for (int i = 0; i < 150; i++) {
      devices.add(join(account(), id("d", 40), interval(), maybe(count())));
      addresses.add(join(account(), id("h", 40), word("shipping", "billing", ""), maybe(count())));
      cards.add(join(account(), id("p", 40), word("pays", "paid_out", ""), maybe(time())));
      others.add(join(account(), word("email", "phone", "ip"), id("i", 60), interval()));
      accounts.add(
          join(
              account(),
              account(),
              word("referral", "transfer"),
              interval(),
              maybe(count()),
              maybe(decimal(4))));
    }
    table("sanctioned_links", "type,id,type_2,id_2,reason")
        .addAll(List.of("device,d1,,,locker", "account," + account(3) + ",device,d2,"));
  }

  private void orders() {
    List<String> lines =
        table(
            "orders",
            "order_id,buyer_id,seller_id,placed_at,creator_id,device_id,address_id,"
                + "payment_instrument_id,amount,currency,status,status_at");
    for (int i = 0; i < 300; i++) {
      lines.add(
          join(
              "o" + i,
              maybe(account()),
              maybe(account()),
              maybe(time()),
              maybe(account()),
              maybe(id("d", 40)),
              maybe(id("h", 40)),
              maybe(id("p", 40)),
              maybe(decimal(2)),
              "EUR",
              word("completed", "refunded", "cancelled", "chargeback"),
              maybe(time())));
    }
  }

  private List<String> table(String name, String header) {
    List<String> lines = new ArrayList<>(List.of(header));
    tables.put(name, lines);
    return lines;
  }

  private String account() {
    return account(random.nextInt(60));
  }

  private static String account(int number) {
    return (number % 3 == 0 ? "ä" : "a") + number;
  }

  private String id(String prefix, int bound) {
    return prefix + random.nextInt(bound);
  }

  private String word(String... words) {
    return words[random.nextInt(words.length)];
  }

  private String time() {
    return Instant.ofEpochMilli(BEGIN + random.nextInt(100_000_000) * 100L).toString();
  }

  private String interval() {
    long first = BEGIN + random.nextInt(100_000_000) * 100L;
    String last = Instant.ofEpochMilli(first + random.nextInt(1_000_000_000)).toString();
    return maybe(Instant.ofEpochMilli(first).toString()) + "," + maybe(last);
  }

  private String count() {
    return Integer.toString(random.nextInt(9));
  }

  private String decimal(int places) {
    return java.math.BigDecimal.valueOf(random.nextInt(1_000_000), places).toPlainString();
  }

  private String maybe(String value) {
    return random.nextInt(5) == 0 ? "" : value;
  }

  private static String join(String... values) {
    return String.join(",", values);
  }
}

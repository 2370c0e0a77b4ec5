package io.ringlight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes tables and columns out of a written extract, as marketplaces differ in what they know: a
 * score that was fitted where everything is known would lean on it.
 */
final class ThinnedExtract {
  private static final List<String> LINKS =
      List.of(
          "account_accounts.csv",
          "account_addresses.csv",
          "account_devices.csv",
          "account_identifiers.csv",
          "account_payment_instruments.csv");

  private final Path directory;

  ThinnedExtract(Path directory) {
    this.directory = directory;
  }

  /** Takes out what a number from 0 to 9 stands for; from 6 on nothing. */
  void thin(int which) throws IOException {
    switch (which) {
      case 0 -> withoutIdentifiers("ip");
      case 1 -> withoutIdentifiers("phone", "email");
      case 2 -> without("account_accounts.csv");
      case 3 -> {
        blank("orders.csv", "creator_id");
        blank("orders.csv", "amount");
      }
      case 4 -> {
        blank("accounts.csv", "status");
        blank("accounts.csv", "status_at");
      }
      case 5 -> {
        without("devices.csv");
        without("addresses.csv");
        without("payment_instruments.csv");
      }
      default -> {}
    }
  }

  /** Takes out when anything happened. */
  void withoutTimes() throws IOException {
    for (String table : LINKS) {
      if (Files.exists(directory.resolve(table))) {
        blank(table, "first_seen");
        blank(table, "last_seen");
      }
    }
    blank("accounts.csv", "created_at");
    blank("accounts.csv", "status_at");
    blank("orders.csv", "placed_at");
    blank("orders.csv", "status_at");
  }

  /** Takes out how orders ended. */
  void withoutEnds() throws IOException {
    blank("orders.csv", "status");
    blank("orders.csv", "status_at");
  }

  private void without(String table) throws IOException {
    Files.deleteIfExists(directory.resolve(table));
  }

  private void withoutIdentifiers(String... types) throws IOException {
    List<String> gone = Arrays.asList(types);
    keep("account_identifiers.csv", row -> !gone.contains(row.split(",")[1]));
  }

  private void keep(String table, Predicate<String> wanted) throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve(table));
    List<String> kept = new ArrayList<>(lines.subList(0, 1));
    lines.stream().skip(1).filter(wanted).forEach(kept::add);
    Files.write(directory.resolve(table), kept);
  }

  /** The generator quotes no cell of the tables that this is used on. */
  private void blank(String table, String column) throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve(table));
    int place = Arrays.asList(lines.get(0).split(",")).indexOf(column);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      cells[place] = "";
      lines.set(i, String.join(",", cells));
    }
    Files.write(directory.resolve(table), lines);
  }
}

package io.ringlight.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.ringlight.ring.algo.SeededRandom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Replaces a share of the links between accounts and identifiers in an extract of CSV files: the
 * account stays, and the identifier becomes that of another row of the same type, drawn at random,
 * wherever the pair occurs, in orders too. So crowded things stay crowded.
 */
final class LinkReplacement {
  /** The columns of identifiers in each table that links. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "account_devices", List.of("device_id"),
          "account_addresses", List.of("address_id"),
          "account_payment_instruments", List.of("payment_instrument_id"),
          "account_identifiers", List.of("identifier_id"),
          "orders", List.of("device_id", "address_id", "payment_instrument_id"));

  private static final int PARTS = 1_000_000;

  private final Path from;
  private final long seed;
  private final double share;
  private final Map<String, List<String>> identifiers = new HashMap<>();
  private final Set<Link> links = new HashSet<>();
  private final Set<Link> replaced = new HashSet<>();

  /** An account and an identifier; the type is a column's name, or a word in a row. */
  private record Link(String type, String account, String identifier) {}

  /**
   * @param from an extract
   * @param share of the links, 0 to 1
   */
  LinkReplacement(Path from, double share, long seed) {
    this.from = from;
    this.share = share;
    this.seed = seed;
  }

  /** Writes the changed extract into an empty directory. */
  void write(Path to) throws IOException {
    for (String table : COLUMNS.keySet().stream().sorted().toList()) {
      try (CsvReader<NamedCsvRecord> rows = open(from.resolve(table + ".csv"))) {
        rows.forEach(row -> COLUMNS.get(table).forEach(column -> collect(row, column)));
      }
    }
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String table = file.getFileName().toString().replace(".csv", "");
        if (COLUMNS.containsKey(table)) {
          rewrite(file, COLUMNS.get(table), to.resolve(file.getFileName()));
        } else {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  /** How many pairs of an account and an identifier there are. */
  int links() {
    return links.size();
  }

  /** How many of them were replaced. */
  int replaced() {
    return replaced.size();
  }

  /** The accounts that lost a link. */
  Set<String> accounts() {
    Set<String> accounts = new HashSet<>();
    replaced.forEach(link -> accounts.add(link.account()));
    return accounts;
  }

  private static CsvReader<NamedCsvRecord> open(Path file) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(file);
  }

  private static Link link(NamedCsvRecord row, String column) {
    String account = row.findField("buyer_id").orElseGet(() -> row.getField("account_id"));
    String type = column.equals("identifier_id") ? row.getField("type") : column;
    return new Link(type, account, row.getField(column));
  }

  private void collect(NamedCsvRecord row, String column) {
    Link link = link(row, column);
    boolean both = !link.account().isEmpty() && !link.identifier().isEmpty();
    if (both && links.add(link)) {
      identifiers.computeIfAbsent(link.type(), type -> new ArrayList<>()).add(link.identifier());
    }
  }

  private void rewrite(Path file, List<String> columns, Path to) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = open(file);
        CsvWriter writer = CsvWriter.builder().build(to)) {
      boolean first = true;
      for (NamedCsvRecord row : rows) {
        if (first) {
          writer.writeRecord(row.getHeader());
          first = false;
        }
        List<String> fields = new ArrayList<>(row.getFields());
        for (String column : columns) {
          fields.set(row.getHeader().indexOf(column), identifier(link(row, column)));
        }
        writer.writeRecord(fields);
      }
    }
  }

  /** What stands in the place of a link's identifier: the same wherever the link occurs. */
  private String identifier(Link link) {
    SeededRandom random = new SeededRandom(seed, link.hashCode());
    if (!links.contains(link) || random.nextInt(PARTS) >= share * PARTS) {
      return link.identifier();
    }
    replaced.add(link);
    List<String> others = identifiers.get(link.type());
    return others.get(random.nextInt(others.size()));
  }
}

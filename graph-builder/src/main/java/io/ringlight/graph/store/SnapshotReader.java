package io.ringlight.graph.store;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountLinks;
import io.ringlight.graph.AccountStatus;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.ExplicitLinks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.Money;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Orders;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.SanctionedLinks;
import io.ringlight.graph.StringColumn;
import io.ringlight.graph.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Opens a snapshot. */
public final class SnapshotReader {
  private static final long MEMORY_BYTES = 1L << 30;

  private final Path directory;
  private final SnapshotManifest manifest;
  private final DuckDatabase database;

  private SnapshotReader(Path directory, SnapshotManifest manifest, DuckDatabase database) {
    this.directory = directory;
    this.manifest = manifest;
    this.database = database;
  }

  /**
   * Reads a snapshot into memory and checks it against its manifest.
   *
   * @throws RinglightException {@code NO_INPUT} when there is none, {@code BAD_INPUT} when it is
   *     damaged or of another version
   */
  public static GraphSnapshot open(Path directory, int threads, Progress progress) {
    SnapshotManifest manifest = SnapshotManifest.read(directory);
    progress.begin("opening snapshot", -1);
    try (DuckDatabase database =
        DuckDatabase.open(threads, MEMORY_BYTES, null, List.of(directory))) {
      SnapshotReader reader = new SnapshotReader(directory, manifest, database);
      reader.checkFiles();
      return reader.read();
    } catch (SQLException | IOException e) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          "The snapshot " + directory + " is damaged; build the snapshot again.",
          e);
    } finally {
      progress.end();
    }
  }

  private void checkFiles() throws IOException {
    for (SnapshotFile file : manifest.files()) {
      Path path = directory.resolve(file.name());
      if (!Files.exists(path)) {
        throw damaged(file.name(), "is missing");
      }
      if (Files.size(path) != file.bytes() || !FileDigest.of(path).equals(file.sha256())) {
        throw damaged(file.name(), "is not the file that the manifest lists");
      }
    }
  }

  private RinglightException damaged(String file, String what) {
    return new RinglightException(
        ExitCode.BAD_INPUT,
        directory.resolve(file) + " " + what + "; the snapshot is damaged: build it again.");
  }

  private GraphSnapshot read() throws SQLException {
    Accounts accounts = accounts();
    Identifiers identifiers = identifiers();
    return new GraphSnapshot(
        manifest.snapshotId(),
        manifest.info().asOf(),
        accounts,
        identifiers,
        identifierLinks(),
        accountLinks(accounts.size()),
        orders(accounts.size()),
        sanctionedLinks(accounts, identifiers));
  }

  private int rows(SnapshotTable table) {
    return Math.toIntExact(manifest.file(table).rows());
  }

  private ParquetScan scan(SnapshotTable table, String columns) throws SQLException {
    return new ParquetScan(database.connection(), "SELECT " + columns + from(table));
  }

  private String from(SnapshotTable table) {
    return " FROM read_parquet(" + SqlText.literal(directory.resolve(table.fileName())) + ")";
  }

  private static String code(String column, Enum<?>[] values) {
    StringBuilder sql = new StringBuilder("(CASE " + column);
    for (Enum<?> value : values) {
      sql.append(" WHEN '")
          .append(value.name().toLowerCase(Locale.ROOT))
          .append("' THEN ")
          .append(value.ordinal());
    }
    return sql.append(" ELSE 0 END)::TINYINT").toString();
  }

  private Accounts accounts() throws SQLException {
    int size = rows(SnapshotTable.ACCOUNTS);
    List<String> features = features();
    List<String> countries = words(SnapshotTable.ACCOUNTS, "country");
    StringColumn.Builder ids = new StringColumn.Builder(size);
    byte[] kinds = new byte[size];
    byte[] statuses = new byte[size];
    int[] country = new int[size];
    long[] createdAt = new long[size];
    long[] statusAt = new long[size];
    double[][] values = new double[features.size()][size];
    StringBuilder columns =
        new StringBuilder("account_id, ")
            .append(code("kind", AccountKind.values()))
            .append(", epoch_ms(created_at), ")
            .append(wordIndex("country", countries))
            .append(", ")
            .append(code("status", AccountStatus.values()))
            .append(", epoch_ms(status_at)");
    for (String feature : features) {
      columns.append(", ").append(SqlText.identifier(feature));
    }
    try (ParquetScan scan = scan(SnapshotTable.ACCOUNTS, columns.toString())) {
      while (scan.next()) {
        for (int row = 0; row < scan.rows(); row++) {
          ids.add(scan.text(0, row));
        }
        scan.copyBytes(1, kinds);
        scan.copyLongs(2, createdAt, Times.MISSING);
        scan.copyInts(3, country);
        scan.copyBytes(4, statuses);
        scan.copyLongs(5, statusAt, Times.MISSING);
        for (int feature = 0; feature < features.size(); feature++) {
          scan.copyDoubles(6 + feature, values[feature]);
        }
      }
    }
    return new Accounts(
        ids.build(), kinds, createdAt, country, countries, statuses, statusAt, features, values);
  }

  private List<String> features() throws SQLException {
    List<String> features = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows =
            statement.executeQuery("DESCRIBE SELECT *" + from(SnapshotTable.ACCOUNTS))) {
      while (rows.next()) {
        if (SnapshotTable.isFeatureName(rows.getString(1))) {
          features.add(rows.getString(1));
        }
      }
    }
    return features;
  }

  private List<String> words(SnapshotTable table, String column) throws SQLException {
    List<String> words = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT DISTINCT "
                    + column
                    + from(table)
                    + " WHERE "
                    + column
                    + " IS NOT NULL ORDER BY 1")) {
      while (rows.next()) {
        words.add(rows.getString(1));
      }
    }
    return words;
  }

  private static String wordIndex(String column, List<String> words) {
    StringBuilder sql = new StringBuilder("(list_position([");
    for (int word = 0; word < words.size(); word++) {
      sql.append(word == 0 ? "" : ",").append(SqlText.literal(words.get(word)));
    }
    return sql.append("]::VARCHAR[], ").append(column).append(") - 1)::INTEGER").toString();
  }

  private Identifiers identifiers() throws SQLException {
    int size = rows(SnapshotTable.IDENTIFIERS);
    StringColumn.Builder ids = new StringColumn.Builder(size);
    int[] sameAs = new int[size];
    List<String> types = words(SnapshotTable.IDENTIFIERS, "type");
    int[] typeOf = new int[size];
    try (ParquetScan scan =
        scan(
            SnapshotTable.IDENTIFIERS,
            "identifier_id, " + wordIndex("type", types) + ", same_as")) {
      while (scan.next()) {
        for (int row = 0; row < scan.rows(); row++) {
          ids.add(scan.text(0, row));
        }
        scan.copyInts(1, typeOf);
        scan.copyInts(2, sameAs);
      }
    }
    int[] starts = new int[types.size() + 1];
    for (int type : typeOf) {
      starts[type + 1]++;
    }
    for (int type = 0; type < types.size(); type++) {
      starts[type + 1] += starts[type];
    }
    return new Identifiers(types, starts, ids.build(), sameAs);
  }

  private ExplicitLinks identifierLinks() throws SQLException {
    int size = rows(SnapshotTable.IDENTIFIER_LINKS);
    int[] accounts = new int[size];
    int[] identifiers = new int[size];
    byte[] roles = new byte[size];
    long[] firstSeen = new long[size];
    long[] lastSeen = new long[size];
    long[] events = new long[size];
    try (ParquetScan scan =
        scan(
            SnapshotTable.IDENTIFIER_LINKS,
            "account, identifier, "
                + code("role", LinkRole.values())
                + ", epoch_ms(first_seen), epoch_ms(last_seen), events")) {
      while (scan.next()) {
        scan.copyInts(0, accounts);
        scan.copyInts(1, identifiers);
        scan.copyBytes(2, roles);
        scan.copyLongs(3, firstSeen, Times.MISSING);
        scan.copyLongs(4, lastSeen, Times.MISSING);
        scan.copyLongs(5, events, 0);
      }
    }
    return new ExplicitLinks(accounts, identifiers, roles, firstSeen, lastSeen, events);
  }

  private AccountLinks accountLinks(int accountCount) throws SQLException {
    int size = rows(SnapshotTable.ACCOUNT_LINKS);
    int[] from = new int[size];
    int[] to = new int[size];
    int[] types = new int[size];
    long[] firstSeen = new long[size];
    long[] lastSeen = new long[size];
    long[] events = new long[size];
    long[] amounts = new long[size];
    List<String> typeNames = words(SnapshotTable.ACCOUNT_LINKS, "type");
    try (ParquetScan scan =
        scan(
            SnapshotTable.ACCOUNT_LINKS,
            "from_account, to_account, "
                + wordIndex("type", typeNames)
                + ", epoch_ms(first_seen), epoch_ms(last_seen), events,"
                + " (amount * 1000000)::BIGINT")) {
      while (scan.next()) {
        scan.copyInts(0, from);
        scan.copyInts(1, to);
        scan.copyInts(2, types);
        scan.copyLongs(3, firstSeen, Times.MISSING);
        scan.copyLongs(4, lastSeen, Times.MISSING);
        scan.copyLongs(5, events, 0);
        scan.copyLongs(6, amounts, Money.MISSING);
      }
    }
    return new AccountLinks(
        accountCount, from, to, types, typeNames, firstSeen, lastSeen, events, amounts);
  }

  private Orders orders(int accountCount) throws SQLException {
    int size = rows(SnapshotTable.ORDERS);
    Orders.Columns columns = Orders.Columns.ofSize(size);
    List<String> currencies = words(SnapshotTable.ORDERS, "currency");
    int[] currency = new int[size];
    columns.currencyNames = currencies;
    try (ParquetScan scan =
        scan(
            SnapshotTable.ORDERS,
            "epoch_ms(placed_at), buyer, seller, creator, device, address, payment_instrument,"
                + " (amount * 1000000)::BIGINT, "
                + wordIndex("currency", currencies)
                + ", "
                + code("status", OrderStatus.values())
                + ", epoch_ms(status_at)")) {
      while (scan.next()) {
        scan.copyLongs(0, columns.placedAt, Times.MISSING);
        scan.copyInts(1, columns.buyer);
        scan.copyInts(2, columns.seller);
        scan.copyInts(3, columns.creator);
        scan.copyInts(4, columns.device);
        scan.copyInts(5, columns.address);
        scan.copyInts(6, columns.paymentInstrument);
        scan.copyLongs(7, columns.amount, Money.MISSING);
        scan.copyInts(8, currency);
        scan.copyBytes(9, columns.status);
        scan.copyLongs(10, columns.statusAt, Times.MISSING);
      }
    }
    for (int row = 0; row < size; row++) {
      columns.currency[row] = (short) currency[row];
    }
    return new Orders(accountCount, columns);
  }

  private SanctionedLinks sanctionedLinks(Accounts accounts, Identifiers identifiers)
      throws SQLException {
    BitSet single = new BitSet();
    long[] pairs = new long[rows(SnapshotTable.SANCTIONED_LINKS)];
    int pairCount = 0;
    try (ParquetScan scan = scan(SnapshotTable.SANCTIONED_LINKS, "type, id, type_2, id_2")) {
      while (scan.next()) {
        for (int row = 0; row < scan.rows(); row++) {
          int node = node(accounts, identifiers, scan.text(0, row), scan.text(1, row));
          String secondType = scan.text(2, row);
          if (secondType == null && node >= 0) {
            single.set(node);
          } else if (secondType != null) {
            int second = node(accounts, identifiers, secondType, scan.text(3, row));
            if (node >= 0 && second >= 0) {
              pairs[pairCount++] = SanctionedLinks.pair(node, second);
            }
          }
        }
      }
    }
    return new SanctionedLinks(accounts.size(), single, Arrays.copyOf(pairs, pairCount));
  }

  private static int node(Accounts accounts, Identifiers identifiers, String type, String id) {
    if (type.equals("account")) {
      return accounts.indexOf(id);
    }
    int identifier = identifiers.indexOf(type, id);
    return identifier < 0 ? -1 : Math.addExact(accounts.size(), identifier);
  }
}

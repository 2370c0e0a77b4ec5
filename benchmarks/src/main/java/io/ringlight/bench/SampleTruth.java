package io.ringlight.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.quality.LookalikeAccount;
import io.ringlight.ring.quality.TruthAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a written sample marketplace says of itself.
 *
 * @param sharing what each ring shares, such as {@code devices}, or {@code behaviour} alone
 */
record SampleTruth(
    List<TruthAccount> rings, List<LookalikeAccount> lookalikes, Map<String, String> sharing) {
  static SampleTruth read(Path marketplace) throws IOException {
    List<TruthAccount> rings = new ArrayList<>();
    List<LookalikeAccount> lookalikes = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = open(marketplace.resolve("truth/rings.csv"))) {
      for (NamedCsvRecord row : rows) {
        rings.add(
            new TruthAccount(
                row.getField("account_id"),
                row.getField("label").equals("fraud"),
                row.getField("ring_id"),
                row.getField("typology")));
      }
    }
    try (CsvReader<NamedCsvRecord> rows = open(marketplace.resolve("truth/lookalikes.csv"))) {
      for (NamedCsvRecord row : rows) {
        lookalikes.add(
            new LookalikeAccount(
                row.getField("account_id"), row.getField("group_id"), row.getField("kind")));
      }
    }
    return new SampleTruth(rings, lookalikes, sharing(marketplace));
  }

  /** Whether each account of a snapshot is in a ring. */
  boolean[] isFraud(GraphSnapshot snapshot) {
    boolean[] fraud = new boolean[snapshot.accounts().size()];
    for (TruthAccount account : rings) {
      fraud[snapshot.accounts().indexOf(account.accountId())] = account.fraud();
    }
    return fraud;
  }

  /** Whether each account of a snapshot is in a group that looks like a ring. */
  boolean[] isLookalike(GraphSnapshot snapshot) {
    boolean[] lookalike = new boolean[snapshot.accounts().size()];
    for (LookalikeAccount account : lookalikes) {
      lookalike[snapshot.accounts().indexOf(account.accountId())] = true;
    }
    return lookalike;
  }

  private static Map<String, String> sharing(Path marketplace) throws IOException {
    Map<String, String> sharing = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows = open(marketplace.resolve("truth/sharing.csv"))) {
      for (NamedCsvRecord row : rows) {
        sharing.put(row.getField("ring_id"), row.getField("sharing"));
      }
    }
    return sharing;
  }

  private static CsvReader<NamedCsvRecord> open(Path file) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(file);
  }
}

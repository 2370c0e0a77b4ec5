package io.ringlight.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.ringlight.gnn.feature.KnownLabels;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.Times;
import io.ringlight.graph.extract.BuildOptions;
import io.ringlight.graph.extract.ExtractBuilder;
import io.ringlight.graph.store.SnapshotReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Workers of a crowdsourcing platform, linked where they did the same task; some were banned
 * (Platonov et al. 2023). A directory with {@code extract}, {@code labels.csv} and {@code
 * splits.csv.gz}.
 *
 * @param fraud 1 for a banned worker, else 0
 * @param parts of each split, for each account, {@code train}, {@code val} or {@code test}
 */
record Tolokers(GraphSnapshot snapshot, float[] fraud, String[][] parts) {
  static final int SPLITS = 10;

  static Tolokers read(Path directory) throws IOException {
    GraphSnapshot snapshot = snapshot(directory.resolve("extract"));
    float[] fraud = new float[snapshot.accounts().size()];
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(directory.resolve("labels.csv"))) {
      for (NamedCsvRecord row : rows) {
        fraud[account(snapshot, row)] = row.getField("label").equals("fraud") ? 1 : 0;
      }
    }
    return new Tolokers(snapshot, fraud, parts(snapshot, directory.resolve("splits.csv.gz")));
  }

  private static GraphSnapshot snapshot(Path extract) throws IOException {
    try (SampleMarketplace work = SampleMarketplace.empty()) {
      BuildOptions options = BuildOptions.defaults(work.directory().resolve("rejects"));
      Path snapshot = Files.createDirectory(work.directory().resolve("snapshot"));
      ExtractBuilder.build(extract, snapshot, options, Progress.NONE);
      return SnapshotReader.open(snapshot, options.threads(), Progress.NONE);
    }
  }

  private static String[][] parts(GraphSnapshot snapshot, Path file) throws IOException {
    String[][] parts = new String[SPLITS][snapshot.accounts().size()];
    try (Reader reader =
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      for (NamedCsvRecord row : rows) {
        for (int split = 0; split < SPLITS; split++) {
          parts[split][account(snapshot, row)] = row.getField("split_" + split);
        }
      }
    }
    return parts;
  }

  private static int account(GraphSnapshot snapshot, NamedCsvRecord row) {
    return snapshot.accounts().indexOf(row.getField("account_id"));
  }

  /** The accounts of a part of a split. */
  int[] part(int split, String name) {
    return IntStream.range(0, fraud.length)
        .filter(account -> parts[split][account].equals(name))
        .toArray();
  }

  /** The labels of a split's training accounts, for their neighbours to know. */
  KnownLabels known(int split) {
    byte[] labels = new byte[fraud.length];
    for (int account : part(split, "train")) {
      labels[account] = fraud[account] == 1 ? KnownLabels.FRAUD : KnownLabels.LEGIT;
    }
    long[] since = new long[fraud.length];
    Arrays.fill(since, Times.MISSING);
    return new KnownLabels(labels, since);
  }
}

package io.ringlight.graph.extract;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.DuckDatabase;
import io.ringlight.graph.store.SnapshotInfo;
import io.ringlight.graph.store.SnapshotManifest;
import io.ringlight.graph.store.SnapshotWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One build, step by step. */
final class ExtractBuild {
  private final ExtractLayout layout;
  private final Path staging;
  private final BuildOptions options;
  private final Privacy privacy;
  private final DuckDatabase database;
  private final Progress progress;
  private final Sql sql;

  ExtractBuild(
      ExtractLayout layout,
      Path staging,
      BuildOptions options,
      Privacy privacy,
      DuckDatabase database,
      Progress progress) {
    this.layout = layout;
    this.staging = staging;
    this.options = options;
    this.privacy = privacy;
    this.database = database;
    this.progress = progress;
    this.sql = new Sql(database.connection());
  }

  BuildSummary run(Path snapshotDirectory) throws IOException {
    List<StagedPart> parts =
        new ExtractReading(
                new PartReading(staging, ParquetAccess.of(database), progress),
                privacy.masks(),
                progress)
            .read(layout.parts(), options.threads());
    requireRowsOfAccounts(parts);
    List<String> warnings = new ArrayList<>(layout.warnings());
    List<FileSummary> files = new ArrayList<>();
    TimeRange range = stage("linking tables", () -> link(parts, files, warnings));
    SnapshotManifest manifest = stage("writing snapshot", () -> write(snapshotDirectory, range));
    return new BuildSummary(manifest, files, warnings);
  }

  /** Without this, tables that name accounts would be blamed for naming some that are not there. */
  private static void requireRowsOfAccounts(List<StagedPart> parts) {
    List<StagedPart> accounts =
        parts.stream().filter(part -> part.part().table() == ExtractTable.ACCOUNTS).toList();
    if (accounts.stream().mapToLong(StagedPart::rows).sum() == 0) {
      String first = accounts.get(0).part().name();
      String files =
          accounts.size() == 1
              ? first
              : "any of its " + accounts.size() + " files, such as " + first;
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          "The table accounts has no row in "
              + files
              + "; export it again, with a row for each account.");
    }
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T stage(String name, Work<T> work) throws IOException {
    progress.begin(name, -1);
    try {
      return work.run();
    } finally {
      progress.end();
    }
  }

  private TimeRange link(List<StagedPart> parts, List<FileSummary> files, List<String> warnings)
      throws IOException {
    Map<ExtractTable, List<StagedPart>> byTable = byTable(parts);
    StagedTables tables = new StagedTables(sql, byTable, privacy.keepsAccountIds());
    Outcomes outcomes = new Outcomes(sql, parts.size());
    RejectTable rejects = new RejectTable(sql, outcomes, privacy.isPseudonymized());
    tables.load();
    rejects.load(parts);
    TimeRange range = TimeRange.of(options.asOf(), new NewestTime(sql).find(), options.window());
    warnings.addAll(new MissingData(sql, byTable, range, options).warnings());
    new Linking(sql, range, outcomes, rejects).run(tables.features(ExtractTable.ACCOUNTS));
    parts.forEach(part -> files.add(outcomes.summary(part)));
    new RejectFiles(options, rejects, privacy.isPseudonymized()).write(byTable, files);
    requireAccounts();
    return range;
  }

  private SnapshotManifest write(Path snapshotDirectory, TimeRange range) {
    SnapshotManifest manifest = SnapshotWriter.write(database, snapshotDirectory, info(range));
    if (privacy.keepsAccountIds()) {
      IdMap.write(sql, options.idMapFile());
    }
    return manifest;
  }

  private void requireAccounts() {
    if (sql.number("SELECT count(*) FROM accounts") == 0) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          "The table accounts has no row that can be used; there is nothing to link.");
    }
  }

  private SnapshotInfo info(TimeRange range) {
    return new SnapshotInfo(
        range.asOf(),
        options.window(),
        privacy.isPseudonymized(),
        privacy.keyFingerprint(),
        "ringlight");
  }

  private static Map<ExtractTable, List<StagedPart>> byTable(List<StagedPart> parts) {
    Map<ExtractTable, List<StagedPart>> byTable = new EnumMap<>(ExtractTable.class);
    for (StagedPart part : parts) {
      byTable.computeIfAbsent(part.part().table(), table -> new ArrayList<>()).add(part);
    }
    return byTable;
  }
}

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
    progress.begin("linking tables", -1);
    Map<ExtractTable, List<StagedPart>> byTable = byTable(parts);
    StagedTables tables = new StagedTables(sql, byTable, privacy.keepsAccountIds());
    Outcomes outcomes = new Outcomes(sql, parts.size());
    RejectTable rejects = new RejectTable(sql, outcomes, privacy.isPseudonymized());
    tables.load();
    rejects.load(parts);
    TimeRange range = TimeRange.of(options.asOf(), new NewestTime(sql).find(), options.window());
    List<String> warnings = new ArrayList<>(layout.warnings());
    warnings.addAll(new MissingData(sql, byTable, range, options).warnings());
    new Linking(sql, range, outcomes, rejects).run(tables.features(ExtractTable.ACCOUNTS));
    List<FileSummary> files = parts.stream().map(outcomes::summary).toList();
    new RejectFiles(options, rejects, privacy.isPseudonymized()).write(byTable, files);
    requireAccounts();
    progress.end();
    progress.begin("writing snapshot", -1);
    SnapshotManifest manifest = SnapshotWriter.write(database, snapshotDirectory, info(range));
    if (privacy.keepsAccountIds()) {
      IdMap.write(sql, options.idMapFile());
    }
    progress.end();
    return new BuildSummary(manifest, files, warnings);
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

package io.ringlight.graph.extract;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.DuckDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds snapshots from extracts. */
public final class ExtractBuilder {
  private ExtractBuilder() {}

  /**
   * Reads an extract, checks it by every rule of {@code docs/extract.md} and writes the snapshot.
   * Depends on the rows alone: not on their order, the files they stand in, the format or the
   * number of threads. Needs free disk for about the size of the unpacked tables beside the
   * snapshot while it runs.
   *
   * @param extract a directory with an entry for each table
   * @param snapshotDirectory exists and is empty; the caller renames it when this returns, and
   *     removes it when this throws
   * @throws RinglightException {@code NO_INPUT} when there is no extract, {@code BAD_INPUT} when it
   *     is none or too many of its rows break a rule; their rejects are then written already
   */
  public static BuildSummary build(
      Path extract, Path snapshotDirectory, BuildOptions options, Progress progress) {
    ExtractLayout layout = ExtractLayout.of(extract);
    Privacy privacy = Privacy.of(options);
    try {
      Path staging = Staging.create(snapshotDirectory);
      List<Path> allowed = new ArrayList<>(ParquetAccess.directories(layout.parts()));
      allowed.addAll(List.of(staging.toRealPath(), staging, snapshotDirectory.toRealPath()));
      allowed.add(snapshotDirectory);
      try (DuckDatabase database =
          DuckDatabase.open(options.threads(), options.memoryBytes(), staging, allowed)) {
        return new ExtractBuild(layout, staging, options, privacy, database, progress)
            .run(snapshotDirectory);
      } finally {
        Staging.remove(staging);
      }
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "The snapshot cannot be built in "
              + snapshotDirectory
              + ": check that the disk has room and may be written.",
          e);
    }
  }
}

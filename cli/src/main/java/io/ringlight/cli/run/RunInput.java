package io.ringlight.cli.run;

import io.ringlight.graph.extract.FileSummary;
import io.ringlight.graph.store.SnapshotManifest;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run starts from.
 *
 * @param extract the extract that was built, or null where a finished snapshot was given
 * @param snapshot the snapshot's directory
 * @param files what became of the extract's files; empty without an extract
 * @param warnings what the build warned of
 */
public record RunInput(
    Path extract,
    Path snapshot,
    SnapshotManifest manifest,
    List<FileSummary> files,
    List<String> warnings) {
  public RunInput {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }

  /** A snapshot that was built before. */
  public static RunInput ofSnapshot(Path snapshot, SnapshotManifest manifest) {
    return new RunInput(null, snapshot, manifest, List.of(), List.of());
  }
}

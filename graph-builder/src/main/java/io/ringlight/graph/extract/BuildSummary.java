package io.ringlight.graph.extract;

import io.ringlight.graph.store.SnapshotManifest;
import java.util.List;

/**
 * What a build did.
 *
 * @param files every file that was read, by table and path
 * @param warnings sentences for people: what was ignored, what is missing and so left out
 */
public record BuildSummary(
    SnapshotManifest manifest, List<FileSummary> files, List<String> warnings) {
  public BuildSummary {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }

  /** How many rows of all files were rejected. */
  public long rejected() {
    return files.stream().mapToLong(FileSummary::rejected).sum();
  }
}

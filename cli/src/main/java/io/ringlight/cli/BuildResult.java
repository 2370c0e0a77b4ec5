package io.ringlight.cli;

import io.ringlight.graph.extract.BuildSummary;
import io.ringlight.graph.extract.FileSummary;
import io.ringlight.graph.store.SnapshotCounts;
import java.util.List;

/** What {@code build --json} prints. */
record BuildResult(
    String snapshot,
    String snapshotId,
    SnapshotCounts counts,
    List<FileSummary> files,
    long rejected,
    List<String> warnings) {
  BuildResult(String snapshot, BuildSummary summary) {
    this(
        snapshot,
        summary.manifest().snapshotId(),
        summary.manifest().counts(),
        summary.files(),
        summary.rejected(),
        summary.warnings());
  }
}

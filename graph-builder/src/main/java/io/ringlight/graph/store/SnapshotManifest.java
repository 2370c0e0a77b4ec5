package io.ringlight.graph.store;

import java.nio.file.Path;
import java.util.List;

/**
 * A snapshot's {@code manifest.json}: what the snapshot holds, and what its files must look like.
 *
 * @param snapshotId {@code S-} and 24 hexadecimal digits; equal for equal content
 * @param info what the snapshot was built as
 * @param firstTime the earliest time of a link or order, in {@link io.ringlight.graph.Times};
 *     {@code Times.MISSING} when none has one
 * @param lastTime the latest
 * @param counts how much it holds
 * @param files in the order of {@link SnapshotTable}
 */
public record SnapshotManifest(
    String snapshotId,
    SnapshotInfo info,
    long firstTime,
    long lastTime,
    SnapshotCounts counts,
    List<SnapshotFile> files) {
  public static final String FILE_NAME = "manifest.json";
  public static final String FORMAT = "ringlight-snapshot";
  public static final int VERSION = 1;

  public SnapshotManifest {
    files = List.copyOf(files);
  }

  /**
   * Reads the manifest of a snapshot, without looking at its other files.
   *
   * @throws io.ringlight.graph.RinglightException {@code NO_INPUT} when there is none, {@code
   *     BAD_INPUT} when it is not one, is of another version or is damaged
   */
  public static SnapshotManifest read(Path directory) {
    return ManifestReader.read(directory);
  }

  SnapshotFile file(SnapshotTable table) {
    return files.get(table.ordinal());
  }
}

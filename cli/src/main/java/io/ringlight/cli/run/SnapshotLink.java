package io.ringlight.cli.run;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The symbolic link that a run keeps to a snapshot that was given to it. */
public final class SnapshotLink {
  private SnapshotLink() {}

  /**
   * Links the run to the snapshot by the way from the run's final place, so that both may be moved
   * together.
   */
  public static void create(OutputDirectory directory, Path snapshot) {
    try {
      Path from = directory.output().getParent().toRealPath().resolve("run");
      Path target = from.relativize(snapshot.toRealPath());
      Files.createSymbolicLink(directory.staging().resolve(RunFiles.SNAPSHOT), target);
    } catch (IOException | UnsupportedOperationException e) {
      throw new RinglightException(
          ExitCode.CANNOT_CREATE,
          "The run's link to the snapshot "
              + snapshot
              + " cannot be made; write the run to a file system that knows symbolic links.",
          e);
    }
  }
}

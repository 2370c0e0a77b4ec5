package io.ringlight.gnn.engine;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.nio.file.Path;

/** Why sound native code cannot be loaded on this machine. */
final class LoadFailure {
  /** What the system's loader says of files on a file system mounted with {@code noexec}. */
  private static final String NO_EXECUTION = "failed to map segment from shared object";

  private LoadFailure() {}

  static RinglightException of(Throwable failure, String version, Path directory) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = String.valueOf(root.getMessage());
    if (reason.contains(NO_EXECUTION)) {
      return new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "No program may be run from %s; set %s to a directory on a disk mounted without noexec."
              .formatted(directory, CacheDirectory.VARIABLE),
          failure);
    }
    return new RinglightException(
        ExitCode.BAD_CONFIGURATION,
        ("PyTorch %s does not run on this machine (%s); on Linux it needs glibc 2.29 or later and"
                + " libstdc++ of GCC 9 or later.")
            .formatted(version, reason.strip()),
        failure);
  }
}

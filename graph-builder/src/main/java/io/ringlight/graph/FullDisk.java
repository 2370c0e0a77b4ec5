package io.ringlight.graph;

import java.nio.file.Path;
import java.util.List;

/** Tells a full disk from whatever else it may be taken for, by the words of systems. */
public final class FullDisk {
  /** Of Linux and macOS, of quotas there, of Windows, and of DuckDB when it cannot spill. */
  private static final List<String> WORDS =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "There is not enough space on the disk",
          "failed to offload data block");

  private static final String SENTENCE = "The disk ";

  private FullDisk() {}

  /** Whether a full disk is a failure's cause, near or far. */
  public static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      // Our own sentences may quote a value of the input that says so.
      boolean isOurs = cause instanceof RinglightException;
      if (!isOurs && WORDS.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says that a disk is full where that is behind a failure.
   *
   * @param written what could not be written, as users call it; null where nobody knows
   * @return the failure itself when something else is behind it, or when it names a full disk
   *     already; else an {@link ExitCode#IO_ERROR}
   */
  public static RinglightException named(Path written, RinglightException failure) {
    if (failure.getMessage().startsWith(SENTENCE) || !isBehind(failure)) {
      return failure;
    }
    return new RinglightException(
        ExitCode.IO_ERROR,
        SENTENCE
            + (written == null ? "" : "that holds " + written + " ")
            + "is full; free some space, or write to another disk.",
        failure);
  }
}

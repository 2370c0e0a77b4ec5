package io.ringlight.graph.store;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.FullDisk;
import io.ringlight.graph.RinglightException;
import java.sql.SQLException;

/**
 * Turns what the embedded database reports, which is full of statements and advice about its own
 * settings, into the one sentence that users need.
 */
public final class DatabaseFailure {
  private DatabaseFailure() {}

  /**
   * @param work what failed, as the beginning of a sentence, such as "Building the snapshot"
   * @return {@code IO_ERROR} for a full or failing disk, {@code TEMPORARY_FAILURE} for too little
   *     memory, {@code SOFTWARE} for everything else
   */
  public static RinglightException of(String work, SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (FullDisk.isBehind(e)) {
      return new RinglightException(
          ExitCode.IO_ERROR,
          work + " failed because the disk is full; make room and try again.",
          e);
    }
    if (message.startsWith("Out of Memory")) {
      return new RinglightException(
          ExitCode.TEMPORARY_FAILURE,
          work + " needs more memory than it was given; raise --memory.",
          e);
    }
    if (message.startsWith("IO Error") || message.startsWith("Permission Error")) {
      return new RinglightException(
          ExitCode.IO_ERROR,
          work + " failed on reading or writing a file; check the disk and its permissions.",
          e);
    }
    return new RinglightException(
        ExitCode.SOFTWARE,
        work + " failed by a fault of the program; please report what --debug prints.",
        e);
  }
}

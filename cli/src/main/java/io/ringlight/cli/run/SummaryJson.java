package io.ringlight.cli.run;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run's summary as it stands in its file. */
public final class SummaryJson {
  private SummaryJson() {}

  /** The whole file; ends with a line feed. */
  public static String read(Path runDirectory) {
    Path file = runDirectory.resolve(RunFiles.SUMMARY);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT, file + " cannot be read (" + IoFailure.reason(e) + ").", e);
    }
  }
}

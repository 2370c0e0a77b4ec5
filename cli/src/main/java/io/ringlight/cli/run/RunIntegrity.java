package io.ringlight.cli.run;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.nio.file.Path;

/** Whether what a later run needs of a finished one can be read, all of it. */
final class RunIntegrity {
  private RunIntegrity() {}

  /**
   * Reads the trend, the rings and the partition through, and compares their numbers with the
   * summary's.
   *
   * @throws RinglightException {@link ExitCode#NO_INPUT} when a file is missing or cannot be
   *     opened, {@link ExitCode#BAD_INPUT} when one is damaged
   */
  static void check(FinishedRun run) {
    Path directory = run.directory();
    TrendReader.read(directory);
    check(
        directory.resolve(RunFiles.RINGS),
        "rings",
        RingsReader.read(directory).size(),
        run.listedRings());
    check(
        directory.resolve(RunFiles.PARTITION),
        "accounts",
        PartitionFile.rows(directory),
        run.accounts());
  }

  private static void check(Path file, String noun, long found, long counted) {
    if (counted != FinishedRun.UNKNOWN && found != counted) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          file
              + " has "
              + found
              + " "
              + noun
              + " where "
              + RunFiles.SUMMARY
              + " counts "
              + counted
              + "; run the detection again.");
    }
  }
}

package io.ringlight.cli.run;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.FullDisk;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Path;

/** Why an output cannot be begun, worded alike for directories and files. */
final class OutputFailure {
  private OutputFailure() {}

  static RinglightException exists(Path output) {
    return new RinglightException(
        ExitCode.CANNOT_CREATE,
        "The output " + output + " exists; name another, or replace it with --force.");
  }

  static RinglightException busy(Path output) {
    return new RinglightException(
        ExitCode.TEMPORARY_FAILURE,
        "Another process is writing "
            + output
            + "; wait until it has ended, or name another output.");
  }

  static RinglightException cannotCreate(Path output, IOException e) {
    return FullDisk.named(
        output,
        new RinglightException(
            ExitCode.CANNOT_CREATE,
            "The output "
                + output
                + " cannot be created ("
                + IoFailure.reason(e)
                + "); name one in a directory that you may write to.",
            e));
  }
}

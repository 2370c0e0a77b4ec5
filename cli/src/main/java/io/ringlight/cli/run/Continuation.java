package io.ringlight.cli.run;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run goes on from.
 *
 * @param run the run before, which reads whole; or null
 * @param warnings which runs were passed over, and why
 */
public record Continuation(FinishedRun run, List<String> warnings) {
  /** Goes on from no run. */
  public static final Continuation NONE = new Continuation(null, List.of());

  public Continuation {
    warnings = List.copyOf(warnings);
  }

  /**
   * Goes on from a run that is named.
   *
   * @throws RinglightException {@link ExitCode#NO_INPUT} when it is none, {@link
   *     ExitCode#BAD_INPUT} when it is damaged
   */
  public static Continuation of(Path directory) {
    FinishedRun run = FinishedRun.require(directory);
    RunIntegrity.check(run);
    return new Continuation(run, List.of());
  }

  /**
   * Goes on from the newest finished run beside an output that reads whole: a job that runs every
   * hour must not stop for good because one of its runs is damaged.
   */
  public static Continuation ofLatest(Path output) {
    List<String> warnings = new ArrayList<>();
    for (FinishedRun run : RunHistory.newestFirst(output)) {
      try {
        RunIntegrity.check(run);
        return new Continuation(run, warnings);
      } catch (RinglightException e) {
        warnings.add(
            "Skipped the run " + run.directory() + ", which is damaged: " + e.getMessage());
      }
    }
    if (!warnings.isEmpty()) {
      warnings.add("No run beside " + output + " reads whole: rings get new ids.");
    }
    return new Continuation(null, warnings);
  }
}

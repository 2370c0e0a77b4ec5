package io.ringlight.cli;

import io.ringlight.cli.run.Continuation;
import io.ringlight.cli.run.RunHistory;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** How a run goes on from earlier ones. */
final class HistoryOptions {
  private static final Path LATEST = Path.of("latest");

  @Option(
      names = "--previous",
      paramLabel = "DIR",
      description =
          "The run to go on from, so that rings keep their ids; 'latest' is the newest whole run"
              + " beside the output, and a first run needs none.")
  private Path previous;

  @Option(
      names = "--keep",
      paramLabel = "N",
      converter = CountConverter.class,
      description =
          "Afterwards delete the oldest runs beside the output, until N are left. A run whose"
              + " snapshot another run links to stays. Default: delete nothing.")
  private Integer keep;

  /** What to go on from. */
  Continuation previous(Path output, GeneralOptions general, Console console) {
    if (previous == null) {
      return Continuation.NONE;
    }
    if (!previous.equals(LATEST)) {
      return Continuation.of(previous);
    }
    Continuation latest = Continuation.ofLatest(output);
    if (latest.run() == null && latest.warnings().isEmpty()) {
      general.note(console, "No finished run lies beside " + output + ": this is the first.");
    }
    return latest;
  }

  /** Deletes old runs, where that was asked for. */
  void prune(Path output, GeneralOptions general, Console console) {
    if (keep == null) {
      return;
    }
    List<String> deleted = RunHistory.prune(output, keep);
    if (!deleted.isEmpty()) {
      general.note(console, "Deleted old runs: " + String.join(", ", deleted) + ".");
    }
  }
}

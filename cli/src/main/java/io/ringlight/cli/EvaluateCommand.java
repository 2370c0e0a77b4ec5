package io.ringlight.cli;

import io.ringlight.cli.run.FinishedRun;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.quality.ComparisonReport;
import io.ringlight.ring.quality.Evaluation;
import io.ringlight.ring.quality.EvaluationReport;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ringlight evaluate}. */
@Command(
    name = "evaluate",
    header = "Measures a run against what is known.",
    description = {
      "Measures the rings and accounts of a run against what is known: found rings, fragments, false and"
          + " chance rings, names of typologies, look-alikes flagged, ranking of accounts, calibration,"
          + " significance; or says in which figures two runs differ.",
      "A known ring is found when a listed ring has Jaccard of at least 0.5 with it over accounts."
    },
    footer = {
      "  ringlight evaluate runs/first --labels labels.csv",
      "  ringlight evaluate runs/first --complete --labels market/truth/rings.csv \\",
      "    --lookalikes market/truth/lookalikes.csv",
      "  ringlight evaluate runs/challenger --against runs/champion --labels labels.csv"
    })
final class EvaluateCommand implements Runnable {
  @ParentCommand private Ringlight ringlight;

  @Parameters(paramLabel = "DIR", description = "A run directory.")
  private Path run;

  @Mixin private LabelOptions labels;
  @Mixin private LookalikeOptions lookalikes;

  @Option(
      names = "--against",
      paramLabel = "DIR",
      description =
          "Another run over the same accounts: print what differs, with intervals of the difference.")
  private Path against;

  @Mixin private JsonOption json;
  @Mixin private GeneralOptions general;

  @Override
  public void run() {
    Console console = ringlight.console();
    FinishedRun first = FinishedRun.require(run);
    if (against == null) {
      KnownAccounts known = read(first, console);
      EvaluationReport report = Evaluation.evaluate(known.beside(first));
      print(console, report.text(), EvaluationResult.of(first, report));
      return;
    }
    FinishedRun second = FinishedRun.require(against);
    requireSameKey(first, second);
    KnownAccounts known = read(first, console);
    ComparisonReport report = Evaluation.compare(known.beside(first), known.beside(second));
    print(console, report.text(), ComparisonResult.of(first, second, report));
  }

  private KnownAccounts read(FinishedRun first, Console console) {
    return KnownAccounts.read(first, labels, lookalikes, warning -> general.note(console, warning));
  }

  private static void requireSameKey(FinishedRun first, FinishedRun second) {
    if (!Objects.equals(first.keyFingerprint(), second.keyFingerprint())) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "The ids of "
              + first.directory()
              + " and "
              + second.directory()
              + " were not made with the same key, so their accounts cannot be matched; build both"
              + " with one key, or both without.");
    }
  }

  private void print(Console console, String text, Object result) {
    if (json.json()) {
      ResultJson.print(console.out(), result);
    } else {
      console.out().print(text);
    }
  }
}

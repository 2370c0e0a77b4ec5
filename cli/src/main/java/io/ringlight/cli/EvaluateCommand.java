package io.ringlight.cli;

import io.ringlight.cli.run.FinishedRun;
import io.ringlight.cli.run.PartitionFile;
import io.ringlight.cli.run.RingsReader;
import io.ringlight.graph.extract.LabelReader;
import io.ringlight.ring.quality.Evaluation;
import io.ringlight.ring.quality.EvaluationInput;
import io.ringlight.ring.quality.EvaluationReport;
import io.ringlight.ring.quality.ListedRing;
import io.ringlight.ring.quality.ScoredAccount;
import io.ringlight.ring.quality.TruthAccount;
import java.nio.file.Path;
import java.util.List;
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
          + " chance rings, look-alikes flagged, ranking of accounts, calibration.",
      "A known ring is found when a listed ring has Jaccard of at least 0.5 with it over accounts."
    },
    footer = {
      "  ringlight evaluate runs/first --labels labels.csv",
      "  ringlight evaluate runs/first --complete --labels market/truth/rings.csv \\",
      "    --lookalikes market/truth/lookalikes.csv"
    })
final class EvaluateCommand implements Runnable {
  @ParentCommand private Ringlight ringlight;

  @Parameters(paramLabel = "DIR", description = "A run directory.")
  private Path run;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      required = true,
      description = "A labels table, in any format that an extract may have.")
  private Path labels;

  @Option(
      names = "--complete",
      description =
          "Accounts that the labels do not list are legit. Without it only labelled accounts count.")
  private boolean complete;

  @Option(
      names = "--lookalikes",
      paramLabel = "FILE",
      description = "A CSV file of honest groups that look like rings: account_id, group_id, kind.")
  private Path lookalikes;

  @Mixin private JsonOption json;
  @Mixin private GeneralOptions general;

  @Override
  public void run() {
    Console console = ringlight.console();
    FinishedRun.require(run);
    EvaluationReport report = Evaluation.evaluate(input(console));
    if (json.json()) {
      ResultJson.print(console.out(), report);
    } else {
      console.out().print(report.text());
    }
  }

  private EvaluationInput input(Console console) {
    return new EvaluationInput(
        RingsReader.read(run).stream().map(ListedRing::of).toList(),
        LabelReader.read(labels, warning -> general.note(console, warning)).stream()
            .map(
                label ->
                    new TruthAccount(
                        label.accountId(), label.fraud(), label.ringId(), label.typology()))
            .toList(),
        complete,
        lookalikes == null ? null : LookalikesReader.read(lookalikes),
        accounts());
  }

  private List<ScoredAccount> accounts() {
    return PartitionFile.accountIds(run).stream().map(id -> new ScoredAccount(id, null)).toList();
  }
}

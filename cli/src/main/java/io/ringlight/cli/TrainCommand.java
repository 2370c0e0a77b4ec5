package io.ringlight.cli;

import io.ringlight.cli.model.ModelWriter;
import io.ringlight.cli.model.TrainedModel;
import io.ringlight.cli.model.Training;
import io.ringlight.cli.model.TrainingLabels;
import io.ringlight.cli.run.OutputDirectory;
import io.ringlight.cli.run.OutputKind;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.store.SnapshotManifest;
import io.ringlight.graph.store.SnapshotReader;
import io.ringlight.ring.quality.TruthAccount;
import io.ringlight.ring.score.RingScore;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ringlight train}. */
@Command(
    name = "train",
    header = "Learns from your labels how rings look in your marketplace.",
    description = {
      "Goes on from the score that ships with what your labels tell (fraud accounts with their ring_id,"
          + " and legit ones), and writes a model that 'detect' and 'run' take with --model. What does"
          + " not tell held out groups better is not learnt.",
      "Equal snapshots, labels and seeds give byte-identical models, whatever the number of threads."
    },
    footer = {
      "  ringlight train snapshots/today --labels labels.csv --out models/ours",
      "  ringlight detect snapshots/today --out runs/ours --model models/ours"
    })
final class TrainCommand implements Runnable {
  @ParentCommand private Ringlight ringlight;

  @Parameters(paramLabel = "SNAPSHOT", description = "A directory that 'build' wrote.")
  private Path snapshot;

  @Mixin private LabelOptions labels;
  @Mixin private OutputOptions output;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "A whole number that draws which groups are held out to judge what is learnt. Default:"
              + " ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private ResourceOptions resources;
  @Mixin private JsonOption json;
  @Mixin private GeneralOptions general;

  @Override
  public void run() {
    Console console = ringlight.console();
    OverlappingPaths.refuse("snapshot", snapshot, output);
    OverlappingPaths.refuse("labels file", labels.labels(), output);
    SnapshotManifest manifest = SnapshotManifest.read(snapshot);
    try (OutputDirectory directory = output.begin(OutputKind.MODEL)) {
      List<TruthAccount> known =
          labels.read(
              labels.ids(snapshot, manifest.info().keyFingerprint()),
              warning -> general.note(console, warning));
      TrainedModel model =
          general.withProgress(console, progress -> train(manifest, known, progress));
      String written = ModelWriter.write(directory.staging(), model);
      directory.publish();
      report(console, model, written);
    }
  }

  private TrainedModel train(
      SnapshotManifest manifest, List<TruthAccount> known, Progress progress) {
    GraphSnapshot graph = SnapshotReader.open(snapshot, resources.threads(), progress);
    new AccountMatch(
            snapshot,
            id -> graph.accounts().indexOf(id) >= 0,
            graph.accounts().size(),
            manifest.info().keyFingerprint() != null && !labels.hasKey())
        .require(labels.labels(), known.stream().map(TruthAccount::accountId).toList());
    TrainingLabels laid = TrainingLabels.of(known, labels.complete(), graph.accounts());
    return new Training(RingScore.shipped(), seed, resources.threads())
        .train(graph, laid, labels.labels(), progress);
  }

  private void report(Console console, TrainedModel model, String manifest) {
    if (json.json()) {
      console.out().print(manifest);
    } else if (!general.quiet()) {
      console.out().print(TrainReport.text(model));
      console.out().println("Written to " + output.out() + ". Next:");
      console
          .out()
          .println(
              "  ringlight detect " + snapshot + " --out runs/trained --model " + output.out());
    }
  }
}

package io.ringlight.cli;

import io.ringlight.cli.run.KnownTable;
import io.ringlight.cli.run.RingsReader;
import io.ringlight.cli.run.RiskStage;
import io.ringlight.cli.run.RunFiles;
import io.ringlight.cli.run.RunModel;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.SnapshotReader;
import io.ringlight.ring.TrackedRing;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Finds out again, with the model of a run, why a member of a ring has its risk. */
record MemberRisk(Path run, TrackedRing ring, ModelOptions options) {
  /**
   * @throws RinglightException {@link ExitCode#USAGE} when there is no such member, {@link
   *     ExitCode#BAD_CONFIGURATION} when the model is not the one that the run was made with
   */
  RiskExplanation explain(String member, int threads, GeneralOptions general, Console console) {
    requireMember(member);
    RunModel model = options.read();
    requireSame(model);
    KnownTable known =
        options.known(model, UnaryOperator.identity(), warning -> general.note(console, warning));
    return general.withProgress(
        console,
        progress -> {
          GraphSnapshot snapshot =
              SnapshotReader.open(run.resolve(RunFiles.SNAPSHOT), threads, progress);
          RiskStage stage = new RiskStage(model, known, threads);
          int account = snapshot.accounts().indexOf(member);
          return RiskExplanation.of(snapshot, model, stage.features(snapshot), account, threads);
        });
  }

  private void requireMember(String member) {
    boolean isMember =
        ring.ring().members().stream().anyMatch(one -> one.accountId().equals(member));
    if (!isMember) {
      throw new RinglightException(
          ExitCode.USAGE,
          "%s is no member of %s; 'explain' without --risk lists the members."
              .formatted(member, ring.ringId()));
    }
  }

  private void requireSame(RunModel model) {
    String used = RingsReader.line(run, ring.ringId()).path("model_id").asText(null);
    boolean hasRisks = ring.ring().members().stream().anyMatch(one -> one.risk() != null);
    if (!hasRisks || used == null) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "The run was made without a model that gives risks; run 'detect' again with one.");
    }
    if (model == null || model.risks() == null || !model.modelId().equals(used)) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "The run was made with the model %s, and this is %s; name that model with --model."
              .formatted(used, model == null ? "none" : model.modelId()));
    }
  }
}

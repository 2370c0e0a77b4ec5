package io.ringlight.cli;

import io.ringlight.cli.run.FinishedRun;
import io.ringlight.cli.run.KnownTable;
import io.ringlight.cli.run.RingsReader;
import io.ringlight.cli.run.RiskStage;
import io.ringlight.cli.run.RunFiles;
import io.ringlight.cli.run.RunModel;
import io.ringlight.gnn.engine.TorchEngine;
import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.SnapshotReader;
import io.ringlight.ring.TrackedRing;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Finds out again, with the model of a run, why a member of a ring has its risk. */
record MemberRisk(Path run, TrackedRing ring, ModelOptions options, UnaryOperator<String> ids) {
  /**
   * @throws RinglightException {@link ExitCode#USAGE} when there is no such member, {@link
   *     ExitCode#BAD_CONFIGURATION} when the model or the known labels are not those that the run
   *     was made with, {@link ExitCode#NO_INPUT} when the member left the snapshot
   */
  RiskExplanation explain(String member, int threads, GeneralOptions general, Console console) {
    requireMember(member);
    RunModel model = options.read();
    requireSame(model);
    KnownTable known = options.known(model, ids, warning -> general.note(console, warning));
    requireSameLabels(known);
    TorchEngine.start(message -> general.note(console, message));
    return general.withProgress(
        console,
        progress -> {
          GraphSnapshot snapshot =
              SnapshotReader.open(run.resolve(RunFiles.SNAPSHOT), threads, progress);
          int account = snapshot.accounts().indexOf(member);
          requirePresent(member, account);
          AccountFeatures features =
              new RiskStage(model, known, threads).features(snapshot, progress);
          return RiskExplanation.of(snapshot, model, features, account, threads, progress);
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

  private static void requirePresent(String member, int account) {
    if (account < 0) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          member
              + " is no longer in the run's snapshot; ask the run in which the ring was last listed.");
    }
  }

  private void requireSameLabels(KnownTable known) {
    String told = FinishedRun.require(run).knownLabels();
    if (!Objects.equals(told, known == null ? null : known.sha256())) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "The known labels are not those that the run was told; name the same table with"
              + " --known-labels.");
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

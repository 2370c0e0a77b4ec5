package io.ringlight.cli.run;

import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.DetectionParameters;
import io.ringlight.ring.RingDetector;
import io.ringlight.ring.significance.DecoyScores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Draws the decoys of a run, unless an earlier run kept them beside the snapshot, and keeps them
 * there. That a cache cannot be read or written never fails a run.
 */
final class DecoyStage {
  private final GraphSnapshot snapshot;
  private final DetectionParameters parameters;
  private final String riskModel;
  private final Function<GraphSnapshot, AccountRisks> risks;
  private final List<String> warnings = new ArrayList<>();

  /**
   * @param riskModel the id of the model that gives risks; null without one
   * @param risks what that model thinks of each account of a decoy; null without one
   */
  DecoyStage(
      GraphSnapshot snapshot,
      DetectionParameters parameters,
      String riskModel,
      Function<GraphSnapshot, AccountRisks> risks) {
    this.snapshot = snapshot;
    this.parameters = parameters;
    this.riskModel = riskModel;
    this.risks = risks;
  }

  /**
   * @param directory the snapshot's
   * @param count how many decoys, at least 1
   */
  RunSignificance run(Path directory, int count, Progress progress) {
    Path real = real(directory);
    DecoyFile file = new DecoyFile(real, DecoyKey.of(snapshot.id(), parameters, riskModel));
    DecoyScores known = known(file);
    DecoyScores scores = RingDetector.decoys(snapshot, count, known, parameters, risks, progress);
    if (count > known.count()) {
      keep(file, real, scores);
    }
    return new RunSignificance(scores, Math.min(count, known.count()), warnings);
  }

  /** A link to a snapshot, as runs have it, stands for the snapshot. */
  private static Path real(Path directory) {
    try {
      return directory.toRealPath();
    } catch (IOException e) {
      return directory.toAbsolutePath().normalize();
    }
  }

  private DecoyScores known(DecoyFile file) {
    try {
      return file.read();
    } catch (DecoyFile.DamagedException e) {
      warnings.add("The decoys in " + file.file() + " are damaged and were drawn anew.");
      return DecoyScores.NONE;
    }
  }

  /** A run that others may be reading is never written to. */
  private static boolean isInFinishedRun(Path snapshot) {
    return FinishedRun.read(snapshot.getParent()).isPresent();
  }

  private void keep(DecoyFile file, Path snapshot, DecoyScores scores) {
    try {
      if (!isInFinishedRun(snapshot)) {
        file.write(scores);
      }
    } catch (IOException e) {
      warnings.add(
          "The decoys could not be kept in "
              + file.file()
              + " ("
              + IoFailure.reason(e)
              + "); the next run draws them again.");
    } catch (RinglightException e) {
      warnings.add(
          "The decoys could not be kept, and the next run draws them again: " + e.getMessage());
    }
  }
}

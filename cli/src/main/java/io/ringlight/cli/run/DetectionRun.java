package io.ringlight.cli.run;

import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.SnapshotReader;
import io.ringlight.ring.AccountPartition;
import io.ringlight.ring.Detection;
import io.ringlight.ring.Member;
import io.ringlight.ring.PreviousRing;
import io.ringlight.ring.RingDetector;
import io.ringlight.ring.RingLineage;
import io.ringlight.ring.TrackedRing;
import io.ringlight.ring.trend.RunIdentity;
import io.ringlight.ring.trend.RunTally;
import io.ringlight.ring.trend.Trend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From a snapshot to the files of a run directory, the summary last. */
public final class DetectionRun {
  private final RunParameters parameters;
  private final Continuation continuation;
  private final FinishedRun previous;
  private final Clock clock;
  private final StageClock stages;
  private final Instant startedAt;

  /**
   * A run that starts now.
   *
   * @param clock tells the times in the summary
   */
  public DetectionRun(
      RunParameters parameters, Continuation continuation, Clock clock, StageClock stages) {
    this.parameters = parameters;
    this.continuation = continuation;
    this.previous = continuation.run();
    this.clock = clock;
    this.stages = stages;
    this.startedAt = now();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Finds the rings of a snapshot and writes all files of the run but the snapshot and the rejects.
   *
   * @param directory exists
   * @throws RinglightException {@link ExitCode#IO_ERROR} when it cannot be written, {@link
   *     ExitCode#BAD_CONFIGURATION} when the previous run's ids are made with another key
   */
  public RunSummary write(Path directory, RunInput input, Progress progress) {
    checkKey(input.manifest().info().keyFingerprint());
    GraphSnapshot snapshot =
        stages.measure(
            "open",
            () ->
                SnapshotReader.open(input.snapshot(), parameters.detection().threads(), progress));
    RunRisks risks = risks(snapshot, progress);
    Detection found = stages.measure("detect", () -> detect(snapshot, risks.accounts(), progress));
    RunSignificance significance = significance(snapshot, input, progress);
    Detection detection =
        significance.isComputed() ? found.withQValues(significance.scores()) : found;
    List<TrackedRing> rings = stages.measure("track", () -> track(detection, snapshot.id()));
    RiskReasons reasons = riskReasons(snapshot, risks, detection);
    try {
      stages.measure(
          "write", () -> writeFiles(directory, snapshot, risks, reasons, detection, rings));
      RunSummary summary = summary(input, risks, detection, significance, rings);
      SummaryWriter.write(directory, summary);
      return summary;
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "The run could not be written ("
              + IoFailure.reason(e)
              + "); free some space or write it elsewhere.",
          e);
    }
  }

  /** Accounts of runs with different keys cannot be matched: every ring would seem to dissolve. */
  private void checkKey(String keyFingerprint) {
    if (previous != null && !Objects.equals(keyFingerprint, previous.keyFingerprint())) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "The previous run "
              + previous.directory()
              + " was pseudonymized with another key, or only one of the two runs was; use the same"
              + " key, or leave --previous out.");
    }
  }

  private RunRisks risks(GraphSnapshot snapshot, Progress progress) {
    if (!hasRisks()) {
      return RunRisks.NONE;
    }
    RiskStage stage = riskStage();
    AccountFeatures rows = stages.measure("features", () -> stage.features(snapshot, progress));
    return stages.measure("risks", () -> stage.run(snapshot, rows, progress));
  }

  private boolean hasRisks() {
    return parameters.model() != null && parameters.model().risks() != null;
  }

  private RiskStage riskStage() {
    return new RiskStage(parameters.model(), parameters.known(), parameters.detection().threads());
  }

  private Detection detect(GraphSnapshot snapshot, AccountRisks risks, Progress progress) {
    AccountPartition start =
        previous == null ? null : PartitionFile.read(previous.directory(), snapshot.accounts());
    return RingDetector.detect(snapshot, risks, start, parameters.detection(), progress);
  }

  private RunSignificance significance(GraphSnapshot snapshot, RunInput input, Progress progress) {
    if (parameters.decoys() == 0) {
      return RunSignificance.NONE;
    }
    DecoyStage decoys =
        hasRisks()
            ? new DecoyStage(snapshot, parameters.detection(), riskSource(), riskStage()::risks)
            : new DecoyStage(snapshot, parameters.detection(), null, null);
    return stages.measure(
        "decoys", () -> decoys.run(input.snapshot(), parameters.decoys(), progress));
  }

  private String riskSource() {
    String model = parameters.model().modelId();
    return parameters.known() == null ? model : model + " told " + parameters.known().sha256();
  }

  private List<TrackedRing> track(Detection detection, String snapshotId) {
    List<PreviousRing> before =
        previous == null
            ? List.of()
            : RingsReader.read(previous.directory()).stream().map(PreviousRing::of).toList();
    // A ring that dissolved some runs ago may come back in the very same snapshot, with a new id.
    long generation = generation();
    String origin = generation == 0 ? snapshotId : snapshotId + " " + generation;
    return RingLineage.track(detection.rings(), origin, before);
  }

  private long generation() {
    return previous == null ? 0 : previous.generation() + 1;
  }

  private Void writeFiles(
      Path directory,
      GraphSnapshot snapshot,
      RunRisks risks,
      RiskReasons reasons,
      Detection detection,
      List<TrackedRing> rings)
      throws IOException {
    RingsWriter.write(directory.resolve(RunFiles.RINGS), rings, snapshot.id(), modelId(), reasons);
    new AccountsTable(snapshot.accounts(), risks.accounts(), rings)
        .write(directory, parameters.format());
    PartitionFile.write(directory, snapshot.accounts(), detection.partition());
    Files.createDirectories(directory.resolve(RunFiles.REJECTS));
    return null;
  }

  private RiskReasons riskReasons(GraphSnapshot snapshot, RunRisks risks, Detection detection) {
    if (risks.accounts() == null) {
      return RiskReasons.NONE;
    }
    int[] members =
        detection.rings().stream()
            .flatMap(ring -> ring.members().stream())
            .mapToInt(Member::account)
            .toArray();
    return stages.measure(
        "explain",
        () ->
            RiskReasons.of(
                parameters.model().risks().network(),
                risks.features(),
                risks.accounts(),
                snapshot.accounts(),
                members));
  }

  private String modelId() {
    return parameters.model() == null ? null : parameters.model().modelId();
  }

  private RunSummary summary(
      RunInput input,
      RunRisks risks,
      Detection detection,
      RunSignificance significance,
      List<TrackedRing> rings) {
    String runId = RunId.next(startedAt);
    Instant finishedAt = now();
    return new RunSummary(
        runId,
        startedAt,
        finishedAt,
        input,
        parameters,
        previous,
        generation(),
        rings,
        trend(runId, finishedAt, input.manifest().info().asOf(), rings),
        warnings(input, risks, significance),
        detection.missing(),
        detection.readsRisks(),
        risks.drift(),
        significance,
        stages.stages(),
        PeakMemory.bytes());
  }

  private Trend trend(String runId, Instant finishedAt, long asOf, List<TrackedRing> rings) {
    List<RunTally> earlier = previous == null ? List.of() : TrendReader.read(previous.directory());
    RunIdentity run =
        new RunIdentity(
            runId,
            finishedAt,
            asOf,
            parameters.detection().detector().code(),
            parameters.detection().minScore());
    return Trend.of(earlier, run, rings);
  }

  private List<String> warnings(RunInput input, RunRisks risks, RunSignificance significance) {
    List<String> warnings = new ArrayList<>(continuation.warnings());
    warnings.addAll(input.warnings());
    warnings.addAll(DriftText.warnings(risks.drift(), parameters.model()));
    warnings.addAll(significance.warnings());
    return warnings;
  }
}

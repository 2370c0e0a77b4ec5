package io.ringlight.cli.run;

import io.ringlight.gnn.drift.Drift;
import io.ringlight.ring.TrackedRing;
import io.ringlight.ring.trend.Trend;
import java.time.Instant;
import java.util.List;

/**
 * All that {@code summary.json} tells.
 *
 * @param previous the run that was continued, or null
 * @param generation how many runs it goes on from, one after the other
 * @param rings as listed
 * @param trend this run beside those it goes on from
 * @param warnings what reading ignored or missed, and which runs before were passed over, and what
 *     went wrong with decoys
 * @param missing what detection left out because the input lacks it
 * @param readsRisks whether risks entered the scores
 * @param drift how far accounts have moved since the model was trained; null without one
 * @param significance how its q-values came about
 * @param peakMemoryBytes the most memory the process held
 */
public record RunSummary(
    String runId,
    Instant startedAt,
    Instant finishedAt,
    RunInput input,
    RunParameters parameters,
    FinishedRun previous,
    long generation,
    List<TrackedRing> rings,
    Trend trend,
    List<String> warnings,
    List<String> missing,
    boolean readsRisks,
    Drift drift,
    RunSignificance significance,
    List<StageClock.Stage> stages,
    long peakMemoryBytes) {
  public RunSummary {
    rings = List.copyOf(rings);
    warnings = List.copyOf(warnings);
    missing = List.copyOf(missing);
    stages = List.copyOf(stages);
  }
}

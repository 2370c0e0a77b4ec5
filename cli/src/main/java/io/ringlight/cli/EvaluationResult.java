package io.ringlight.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.ringlight.cli.run.FinishedRun;
import io.ringlight.ring.quality.EvaluationReport;

/** What {@code evaluate} prints as JSON of one run; {@code docs/evaluate.md} tells every field. */
record EvaluationResult(
    int schemaVersion, String runId, String snapshotId, @JsonUnwrapped EvaluationReport report) {
  static final int SCHEMA_VERSION = 1;

  static EvaluationResult of(FinishedRun run, EvaluationReport report) {
    return new EvaluationResult(SCHEMA_VERSION, run.runId(), run.snapshotId(), report);
  }
}

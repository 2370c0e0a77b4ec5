package io.ringlight.cli;

import io.ringlight.cli.run.FinishedRun;
import io.ringlight.ring.quality.ComparisonReport;
import io.ringlight.ring.quality.Difference;
import java.util.List;

/** What {@code evaluate --against} prints as JSON. */
record ComparisonResult(
    int schemaVersion,
    List<Difference> differences,
    List<Difference> lookalikeDifferences,
    EvaluationResult run,
    EvaluationResult against) {
  static ComparisonResult of(FinishedRun run, FinishedRun against, ComparisonReport report) {
    return new ComparisonResult(
        EvaluationResult.SCHEMA_VERSION,
        report.figures(),
        report.lookalikes(),
        EvaluationResult.of(run, report.run()),
        EvaluationResult.of(against, report.against()));
  }
}

package io.ringlight.ring.quality;

import java.util.List;

/**
 * Measures what a detector listed against what is known.
 *
 * <p>A known ring is found when a listed ring has a Jaccard index of at least one half with it over
 * accounts, one to one, best first. Precision is found over judged, recall found over known. Where
 * truth is not complete, only labelled accounts count: in the Jaccard index, in "most", and in
 * account figures; a listed ring without a labelled member is not judged. What is known of accounts
 * that the run does not have counts nowhere. Deterministic; nothing depends on the order of lists.
 */
public final class Evaluation {
  private Evaluation() {}

  /**
   * @throws io.ringlight.graph.RinglightException when an account has two labels that differ
   */
  public static EvaluationReport evaluate(EvaluationInput input) {
    return report(JudgedRun.of(input), input.complete());
  }

  /**
   * Measures two runs over the same truth, and what differs between them.
   *
   * @param run the challenger
   * @param against the champion, with the same truth and look-alikes
   * @throws io.ringlight.graph.RinglightException {@code BAD_INPUT} when the accounts that count
   *     are not the same in both
   */
  public static ComparisonReport compare(EvaluationInput run, EvaluationInput against) {
    JudgedRun first = JudgedRun.of(run);
    JudgedRun second = JudgedRun.of(against);
    RunComparison comparison = new RunComparison(first, second);
    return new ComparisonReport(
        report(first, run.complete()),
        report(second, against.complete()),
        comparison.figures(),
        comparison.lookalikes());
  }

  private static EvaluationReport report(JudgedRun run, boolean complete) {
    Bootstrap bootstrap = new Bootstrap(List.of(run));
    List<Figures> draws = bootstrap.draws().get(0);
    RingMeasures measures = new RingMeasures(run);
    return new EvaluationReport(
        complete,
        run.labelCoverage(),
        run.lookalikeCoverage(),
        measures.quality(draws.stream().map(Figures::rings).toList()),
        measures.byScore(),
        measures.byTypology(),
        Naming.of(run.known()),
        measures.bySize(),
        run.lookalikes() == null ? null : run.lookalikes().shares(run.accounts(), run.truth()),
        AccountQuality.of(
            bootstrap.figures().get(0).accounts(), draws.stream().map(Figures::accounts).toList()),
        Reliability.of(run.judged()),
        Significance.of(run.judged(), run.lookalikes() != null),
        run.listed(),
        run.known());
  }
}

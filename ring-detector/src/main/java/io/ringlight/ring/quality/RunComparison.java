package io.ringlight.ring.quality;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Draws two runs over the same truth together, and takes the difference of each figure. */
final class RunComparison {
  private final JudgedRun run;
  private final JudgedRun against;
  private final List<Figures> figures;
  private final List<List<Figures>> draws;

  /**
   * @throws RinglightException {@link ExitCode#BAD_INPUT} when the accounts that count are not the
   *     same in both
   */
  RunComparison(JudgedRun run, JudgedRun against) {
    requireSameAccounts(run, against);
    this.run = run;
    this.against = against;
    Bootstrap bootstrap = new Bootstrap(List.of(run, against));
    figures = bootstrap.figures();
    draws = bootstrap.draws();
  }

  private static void requireSameAccounts(JudgedRun run, JudgedRun against) {
    int first = without(run, against);
    int second = without(against, run);
    if (first + second > 0) {
      String remedy =
          run.truth().complete()
              ? "detect both on the same accounts"
              : "detect both on the same accounts, or leave these labels out";
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          "The runs cannot be compared: of the accounts that count, "
              + "%d are in the first alone and %d in the second alone; %s."
                  .formatted(first, second, remedy));
    }
  }

  private static int without(JudgedRun run, JudgedRun other) {
    Set<String> rest = looked(run);
    rest.removeAll(looked(other));
    return rest.size();
  }

  private static Set<String> looked(JudgedRun run) {
    Set<String> accounts = new TreeSet<>(run.accounts().counted());
    if (run.lookalikes() != null) {
      accounts.addAll(run.lookalikes().accounts());
    }
    return accounts;
  }

  List<Difference> figures() {
    List<Difference> differences = new ArrayList<>();
    differences.add(difference("ring_f1", all -> all.rings().f1()));
    differences.add(difference("ring_precision", all -> all.rings().precision()));
    differences.add(difference("ring_recall", all -> all.rings().recall()));
    differences.add(difference("account_precision", all -> all.accounts().flagged().precision()));
    differences.add(
        difference("account_recall", all -> all.accounts().flagged().truePositiveRate()));
    differences.add(
        difference(
            "average_precision_by_ring_score",
            all -> all.accounts().byRingScore().averagePrecision()));
    if (run.accounts().hasRisks() && against.accounts().hasRisks()) {
      differences.add(
          difference(
              "average_precision_by_risk", all -> all.accounts().byRisk().averagePrecision()));
    }
    return differences;
  }

  private Difference difference(String name, Function<Figures, Double> figure) {
    return Difference.higherIsBetter(
        name,
        figure.apply(figures.get(0)),
        figure.apply(figures.get(1)),
        Interval.ofDifference(draws.get(0), draws.get(1), figure));
  }

  /** Null when nothing is known of look-alikes. */
  List<Difference> lookalikes() {
    return run.lookalikes() == null
        ? null
        : run.lookalikes().kinds().stream()
            .map(kind -> LookalikeDraws.of(kind, run, against).difference())
            .toList();
  }
}

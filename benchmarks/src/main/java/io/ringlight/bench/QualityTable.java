package io.ringlight.bench;

import io.ringlight.ring.quality.EvaluationReport;
import io.ringlight.ring.quality.KnownRingOutcome;
import io.ringlight.ring.quality.LookalikeShare;
import io.ringlight.ring.quality.Proportion;
import io.ringlight.ring.quality.RingQuality;
import io.ringlight.ring.quality.SizeRecall;
import io.ringlight.ring.quality.TypologyRecall;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Prints the quality of several finders side by side. */
final class QualityTable {
  private static final String RINGS = "%-30s %6s %15s %9s %9s %7s %7s %6s %9s %7s%n";

  private final PrintStream out;
  private final Map<String, EvaluationReport> reports;
  private final Map<String, String> sharing;

  /**
   * @param reports by the finder's name
   * @param sharing what each known ring shares
   */
  QualityTable(
      PrintStream out, Map<String, EvaluationReport> reports, Map<String, String> sharing) {
    this.out = out;
    this.reports = reports;
    this.sharing = sharing;
  }

  void print() {
    out.printf(
        RINGS,
        "",
        "F1",
        "95 % interval",
        "precision",
        "recall",
        "listed",
        "found",
        "false",
        "fragments",
        "chance");
    reports.forEach((name, report) -> print(name, report.rings()));
    EvaluationReport first = reports.values().iterator().next();
    out.printf("%nRecall by typology%n");
    for (int row = 0; row < first.byTypology().size(); row++) {
      int index = row;
      TypologyRecall typology = first.byTypology().get(row);
      row(typology.typology(), report -> report.byTypology().get(index).recall(), false);
    }
    out.printf("%nRecall by size%n");
    for (int row = 0; row < first.bySize().size(); row++) {
      int index = row;
      SizeRecall size = first.bySize().get(row);
      String most = size.maxMembers() == null ? " and more" : " to " + size.maxMembers();
      row(size.minMembers() + most, report -> report.bySize().get(index).recall(), false);
    }
    out.printf("%nRecall by what rings share%n");
    for (String kind : new TreeSet<>(sharing.values())) {
      row(kind, report -> recall(report, kind), false);
    }
    lookalikes("all accounts", LookalikeShare::flagged);
    lookalikes("honest accounts", LookalikeShare::honestFlagged);
  }

  private Proportion recall(EvaluationReport report, String kind) {
    List<KnownRingOutcome> rings =
        report.knownRings().stream()
            .filter(ring -> kind.equals(sharing.get(ring.ringId())))
            .toList();
    return Proportion.of(rings.stream().filter(KnownRingOutcome::found).count(), rings.size());
  }

  private void lookalikes(String which, Function<LookalikeShare, Proportion> share) {
    out.printf("%nLook-alikes flagged, %s, with upper 95 %% bound%n", which);
    List<LookalikeShare> kinds = reports.values().iterator().next().byLookalike();
    for (int row = 0; row < kinds.size(); row++) {
      int index = row;
      row(kinds.get(row).kind(), report -> share.apply(report.byLookalike().get(index)), true);
    }
  }

  private void print(String name, RingQuality rings) {
    out.printf(
        Locale.ROOT,
        RINGS,
        name,
        "%.3f".formatted(rings.f1()),
        "%.3f–%.3f".formatted(rings.f1Interval().low(), rings.f1Interval().high()),
        share(rings.precision()),
        share(rings.recall()),
        rings.listed(),
        rings.found(),
        rings.falseRings(),
        rings.fragments(),
        rings.chance());
  }

  private static String share(Proportion proportion) {
    return proportion.share() == null ? "–" : "%.3f".formatted(proportion.share());
  }

  private void row(String name, Function<EvaluationReport, Proportion> figure, boolean bound) {
    out.printf("%-30s", name);
    for (EvaluationReport report : reports.values()) {
      Proportion value = figure.apply(report);
      String text =
          bound
              ? "%.2f %% (%.2f)".formatted(100 * value.share(), 100 * value.upperBound())
              : "%s (%d/%d)".formatted(share(value), value.count(), value.total());
      out.printf(" %20s", text);
    }
    out.println();
  }
}

package io.ringlight.cli;

import io.ringlight.cli.model.HeldOut;
import io.ringlight.cli.model.ModelReader;
import io.ringlight.cli.model.ModelRegistry;
import io.ringlight.cli.run.KnownTable;
import io.ringlight.cli.run.RiskStage;
import io.ringlight.cli.run.RunModel;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.quality.Difference;
import io.ringlight.ring.quality.Finding;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** Takes a model into use when it is better than the one before. */
final class Promotion {
  private final ModelRegistry registry;
  private final RunModel current;

  /**
   * @param current the model in use; null where there is none
   */
  Promotion(ModelRegistry registry, RunModel current) {
    this.registry = registry;
    this.current = current;
  }

  /** Reads the model that is in use, before any work. */
  static Promotion begin(Path directory) {
    ModelRegistry registry = ModelRegistry.at(directory);
    boolean isFirst = registry.current().isEmpty();
    return new Promotion(registry, isFirst ? null : ModelReader.read(registry.link()));
  }

  ModelRegistry registry() {
    return registry;
  }

  /** Checks that the model in use can be measured. */
  void check(KnownTable known) {
    if (isMeasured() && current.asksKnown()) {
      current.checkKnown(known != null);
    }
  }

  private boolean isMeasured() {
    return current != null && current.risks() != null;
  }

  /** The new model beside the one in use, on accounts that the new one never saw; or null. */
  Difference measure(
      HeldOut heldOut, GraphSnapshot graph, KnownTable known, int threads, Progress progress) {
    if (!isMeasured()) {
      return null;
    }
    RiskStage stage = new RiskStage(current, current.asksKnown() ? known : null, threads);
    return heldOut.against(stage.risks(stage.features(graph, progress), progress));
  }

  /**
   * Moves the link if the new model is better.
   *
   * @param measured as {@link #measure} gave it
   * @return what was done and why, for people, ending with a line break
   */
  String decide(String name, Difference measured, Clock clock) {
    if (current != null && current.name().equals(name)) {
      return registry.link() + " leads to it already.\n";
    }
    if (measured != null && measured.finding() != Finding.BETTER) {
      return figures(measured)
          + "%s still leads to %s: the new model is not better by more than chance explains.%n"
              .formatted(registry.link(), current.name());
    }
    registry.promote(current == null ? null : current.name(), name, measured, clock.instant());
    String why = current == null ? "the first" : "which gives accounts no risks";
    return measured != null
        ? figures(measured)
            + "%s leads to %s now, and to %s no more.%n"
                .formatted(registry.link(), name, current.name())
        : "%s leads to %s now, %s.%n"
            .formatted(
                registry.link(),
                name,
                current == null ? why : "and no more to " + current.name() + ", " + why);
  }

  private String figures(Difference measured) {
    String difference =
        measured.interval() == null
            ? "the difference is unclear"
            : String.format(
                Locale.ROOT,
                "difference %+.3f (%+.3f to %+.3f)",
                measured.difference(),
                measured.interval().low(),
                measured.interval().high());
    return String.format(
        Locale.ROOT,
        "average precision of %s on the same accounts: %.3f; %s%n",
        current.name(),
        measured.against() == null ? Double.NaN : measured.against(),
        difference);
  }
}

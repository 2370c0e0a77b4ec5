package io.ringlight.ring;

import io.ringlight.graph.Identifiers;
import io.ringlight.ring.score.Facts;
import io.ringlight.ring.score.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What speaks against a group being a ring. */
final class CounterEvidence {
  private static final int HOUSEHOLD = 6;
  private static final double TELLING_SHARE = 0.5;

  private final List<SharedIdentifier> shared;
  private final int size;
  private final double[] features;
  private final Facts facts;
  private final List<Reason> reasons = new ArrayList<>();

  CounterEvidence(List<SharedIdentifier> shared, int size, double[] features, Facts facts) {
    this.shared = shared;
    this.size = size;
    this.features = features;
    this.facts = facts;
  }

  List<Reason> reasons() {
    if (facts.old() > 0) {
      add(
          "OLD_ACCOUNTS",
          EvidenceFamily.BEHAVIOUR,
          facts.old(),
          "%s of %s members signed up more than a year ago.".formatted(facts.old(), size));
    }
    outsiders();
    household();
    if (value(Feature.OVERLAP) > 0 && value(Feature.OVERLAP) < TELLING_SHARE) {
      add(
          "APART_IN_TIME",
          EvidenceFamily.IDENTITY,
          value(Feature.OVERLAP),
          String.format(
              Locale.ROOT,
              "Members used what they share mostly at different times (overlap %.2f).",
              value(Feature.OVERLAP)));
    }
    outcomes();
    return reasons;
  }

  private void outsiders() {
    int most = 0;
    int crowded = 0;
    for (SharedIdentifier thing : shared) {
      int outside = thing.allAccounts() - thing.ringAccounts();
      if (outside > thing.ringAccounts()) {
        crowded++;
        most = Math.max(most, outside);
      }
    }
    if (crowded > 0) {
      add(
          "SHARED_WITH_OUTSIDERS",
          EvidenceFamily.IDENTITY,
          crowded,
          "%s of the shared identifiers are used by more outsiders than members, one by %s."
              .formatted(crowded, most));
    }
  }

  /** A few accounts behind one door, as families are. */
  private void household() {
    int together =
        shared.stream()
            .filter(thing -> thing.type().equals(Identifiers.ADDRESS))
            .mapToInt(SharedIdentifier::ringAccounts)
            .max()
            .orElse(0);
    if (size <= HOUSEHOLD && together >= size - 1) {
      add(
          "HOUSEHOLD_PATTERN",
          EvidenceFamily.IDENTITY,
          together,
          "%s of %s members share one address, as a family would.".formatted(together, size));
    }
  }

  private void outcomes() {
    double expected = 0;
    int count = 0;
    for (Facts.Outcome outcome : facts.outcomes()) {
      expected += outcome.expected();
      count += outcome.count();
    }
    if (facts.orders() > 0 && count <= expected * 1.2) {
      add(
          "ORDINARY_OUTCOMES",
          EvidenceFamily.BEHAVIOUR,
          count,
          String.format(
              Locale.ROOT,
              "%d of members' %d orders were undone; at the same sellers %.1f would be usual.",
              count,
              facts.orders(),
              expected));
    }
  }

  private double value(Feature feature) {
    return features[feature.ordinal()];
  }

  private void add(String code, EvidenceFamily family, double value, String text) {
    reasons.add(new Reason(code, family, text, value));
  }
}

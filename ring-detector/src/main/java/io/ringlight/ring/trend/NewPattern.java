package io.ringlight.ring.trend;

import java.util.List;

/**
 * Rings of unknown typology that are new in a run and alike.
 *
 * @param ringIds theirs, ascending
 * @param seenBefore whether an earlier run of the trend listed unknown rings of this pattern; one
 *     that none listed is a way of fraud that may be evolving
 */
public record NewPattern(Pattern pattern, Tally tally, List<String> ringIds, boolean seenBefore) {
  public NewPattern {
    ringIds = List.copyOf(ringIds);
  }
}

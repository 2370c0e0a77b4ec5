package io.ringlight.ring.trend;

import io.ringlight.ring.EvidenceFamily;
import io.ringlight.ring.Reason;
import io.ringlight.ring.Ring;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What rings without a known typology have in common: the leading reason of each family of
 * evidence. Two rings are alike when the same kinds of facts speak for them.
 *
 * @param reasons codes, by family; empty for a ring that gives none
 */
public record Pattern(List<String> reasons) implements Comparable<Pattern> {
  public Pattern {
    reasons = List.copyOf(reasons);
  }

  static Pattern of(Ring ring) {
    Map<EvidenceFamily, String> leading = new EnumMap<>(EvidenceFamily.class);
    for (Reason reason : ring.reasons()) {
      leading.putIfAbsent(reason.family(), reason.code());
    }
    return new Pattern(new ArrayList<>(leading.values()));
  }

  /** By their codes, one after the other. */
  @Override
  public int compareTo(Pattern other) {
    return String.join(" ", reasons).compareTo(String.join(" ", other.reasons));
  }
}

package io.ringlight.ring.quality;

import io.ringlight.ring.Member;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.TrackedRing;
import java.util.List;

/**
 * A ring that a detector listed, as far as evaluation looks at it.
 *
 * @param status rings with {@link RingStatus#DISSOLVED} are skipped
 * @param score 0 to 1
 * @param typology its code; null where the detector names none
 * @param qValue null where significance was not computed
 */
public record ListedRing(
    String ringId,
    RingStatus status,
    double score,
    String typology,
    Double qValue,
    List<String> accountIds) {
  public ListedRing {
    accountIds = List.copyOf(accountIds);
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException(
          "score of ring %s must lie between 0 and 1, not %s".formatted(ringId, score));
    }
  }

  public static ListedRing of(TrackedRing tracked) {
    return new ListedRing(
        tracked.ringId(),
        tracked.status(),
        tracked.ring().score(),
        tracked.ring().typology().code(),
        tracked.ring().qValue(),
        tracked.ring().members().stream().map(Member::accountId).toList());
  }
}

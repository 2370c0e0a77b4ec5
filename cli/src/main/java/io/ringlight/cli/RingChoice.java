package io.ringlight.cli;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.TrackedRing;
import io.ringlight.ring.explain.PrintableText;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the ring that a user means by an id or its beginning. */
final class RingChoice {
  private static final int SHOWN = 3;

  private RingChoice() {}

  /**
   * @throws RinglightException {@link ExitCode#NO_INPUT} when no ring's id begins so, {@link
   *     ExitCode#USAGE} when several do
   */
  static TrackedRing choose(List<TrackedRing> rings, String wanted, Path run) {
    String prefix = wanted.toLowerCase(Locale.ROOT);
    List<TrackedRing> found =
        rings.stream().filter(ring -> lower(ring).startsWith(prefix)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    for (TrackedRing ring : found) {
      if (lower(ring).equals(prefix)) {
        return ring;
      }
    }
    throw found.isEmpty() ? unknown(rings, wanted, run) : ambiguous(found, wanted);
  }

  private static String lower(TrackedRing ring) {
    return ring.ringId().toLowerCase(Locale.ROOT);
  }

  private static RinglightException unknown(List<TrackedRing> rings, String wanted, Path run) {
    String near =
        rings.stream()
            .map(TrackedRing::ringId)
            .min(
                Comparator.comparingInt((String id) -> distance(id, wanted))
                    .thenComparing(Comparator.naturalOrder()))
            .map(id -> "; the nearest is " + id + ".")
            .orElse(": it lists no ring at all.");
    return new RinglightException(
        ExitCode.NO_INPUT, "There is no ring " + PrintableText.of(wanted) + " in " + run + near);
  }

  private static RinglightException ambiguous(List<TrackedRing> found, String wanted) {
    String ids =
        found.stream().limit(SHOWN).map(TrackedRing::ringId).collect(Collectors.joining(", "));
    String more = found.size() > SHOWN ? ", ..." : "";
    return new RinglightException(
        ExitCode.USAGE,
        found.size()
            + " rings begin with "
            + PrintableText.of(wanted)
            + " ("
            + ids
            + more
            + "); give more of the id.");
  }

  /** Levenshtein's edit distance, letters compared without case. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

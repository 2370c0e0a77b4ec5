package io.ringlight.bench;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.AccountPartition;
import io.ringlight.ring.Detection;
import io.ringlight.ring.DetectionParameters;
import io.ringlight.ring.Member;
import io.ringlight.ring.PreviousRing;
import io.ringlight.ring.RingDetector;
import io.ringlight.ring.RingLineage;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.TrackedRing;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Measures how many accounts keep their ring's id when some links are replaced: a marketplace, and
 * the same with other links, are searched one after the other, as with {@code --previous}.
 * Arguments, all optional: {@code accounts=60000}, {@code seeds=9301,...}, {@code share=0.01}.
 */
public final class RingStability {
  private static final String ROW = "%-44s %6s %9s %9s %9s %9s%n";

  private final PrintStream out;
  private final double share;
  private final KeptAccounts all = new KeptAccounts();
  private final KeptAccounts goingOn = new KeptAccounts();
  private final KeptAccounts untouched = new KeptAccounts();
  private final KeptAccounts sure = new KeptAccounts();
  private final KeptAccounts withoutPartition = new KeptAccounts();

  private RingStability(PrintStream out, double share) {
    this.out = out;
    this.share = share;
  }

  public static void main(String[] arguments) throws IOException {
    Arguments words = new Arguments(arguments);
    int accounts = words.number("accounts", 60_000);
    RingStability measured =
        new RingStability(System.out, Double.parseDouble(words.text("share", "0.01")));
    for (long seed : words.seeds("9301,9302,9303,9304,9305")) {
      measured.measure(accounts, seed);
    }
    measured.print();
  }

  private void measure(int accounts, long seed) throws IOException {
    try (SampleMarketplace marketplace = SampleMarketplace.write(accounts, seed, 0.3);
        SampleMarketplace changed = SampleMarketplace.empty()) {
      LinkReplacement replacement = new LinkReplacement(marketplace.extract(), share, seed);
      replacement.write(changed.extract());
      GraphSnapshot before = marketplace.build();
      GraphSnapshot after = changed.build();
      Detection first = detect(before, null);
      List<TrackedRing> rings = RingLineage.track(first.rings(), before.id(), List.of());
      List<TrackedRing> next = next(rings, detect(after, first.partition()), after);
      add(rings, next, replacement.accounts());
      withoutPartition.add(rings, next(rings, detect(after, null), after));
      out.printf(
          Locale.ROOT,
          "seed %d: %,d of %,d links replaced, %d rings, then %s%n",
          seed,
          replacement.replaced(),
          replacement.links(),
          rings.size(),
          statuses(next));
    }
  }

  private static Detection detect(GraphSnapshot snapshot, AccountPartition previous) {
    DetectionParameters parameters = DetectionParameters.defaults();
    return RingDetector.detect(snapshot, null, previous, parameters, Progress.NONE);
  }

  private static List<TrackedRing> next(
      List<TrackedRing> rings, Detection detection, GraphSnapshot snapshot) {
    List<PreviousRing> previous = rings.stream().map(PreviousRing::of).toList();
    return RingLineage.track(detection.rings(), snapshot.id(), previous);
  }

  private void add(List<TrackedRing> rings, List<TrackedRing> next, Set<String> accounts) {
    all.add(rings, next);
    Set<String> ids =
        next.stream()
            .filter(ring -> ring.status() != RingStatus.DISSOLVED)
            .map(TrackedRing::ringId)
            .collect(Collectors.toSet());
    goingOn.add(rings.stream().filter(ring -> ids.contains(ring.ringId())).toList(), next);
    untouched.add(
        rings.stream()
            .filter(
                ring ->
                    ring.ring().members().stream()
                        .map(Member::accountId)
                        .noneMatch(accounts::contains))
            .toList(),
        next);
    sure.add(rings.stream().filter(ring -> ring.ring().score() >= 0.9).toList(), next);
  }

  private static Map<RingStatus, Integer> statuses(List<TrackedRing> rings) {
    Map<RingStatus, Integer> statuses = new EnumMap<>(RingStatus.class);
    rings.forEach(ring -> statuses.merge(ring.status(), 1, Integer::sum));
    return statuses;
  }

  private void print() {
    out.println();
    out.printf(
        ROW, "rings of the first run", "rings", "accounts", "same id", "other id", "no ring");
    print("all", all);
    print("not dissolved", goingOn);
    print("score at least 0.9", sure);
    print("no member lost a link", untouched);
    print("all, without the partition of the first run", withoutPartition);
  }

  private void print(String name, KeptAccounts kept) {
    out.printf(
        Locale.ROOT,
        ROW,
        name,
        kept.rings(),
        kept.accounts(),
        kept.share(kept.same()),
        kept.share(kept.other()),
        kept.share(kept.none()));
  }

  /** What became of the accounts of some rings. */
  private static final class KeptAccounts {
    private int rings;
    private int accounts;
    private int same;
    private int other;

    void add(List<TrackedRing> before, List<TrackedRing> after) {
      Map<String, String> ringOf = new HashMap<>();
      for (TrackedRing ring : after) {
        if (ring.status() != RingStatus.DISSOLVED) {
          ring.ring().members().forEach(member -> ringOf.put(member.accountId(), ring.ringId()));
        }
      }
      for (TrackedRing ring : before) {
        rings++;
        for (Member member : ring.ring().members()) {
          String now = ringOf.get(member.accountId());
          accounts++;
          same += ring.ringId().equals(now) ? 1 : 0;
          other += now != null && !ring.ringId().equals(now) ? 1 : 0;
        }
      }
    }

    int rings() {
      return rings;
    }

    int accounts() {
      return accounts;
    }

    int same() {
      return same;
    }

    int other() {
      return other;
    }

    int none() {
      return accounts - same - other;
    }

    String share(int part) {
      return String.format(Locale.ROOT, "%.2f %%", accounts == 0 ? 0 : 100.0 * part / accounts);
    }
  }
}

package io.ringlight.cli.model;

import io.ringlight.cli.run.Digest;
import io.ringlight.graph.Accounts;
import io.ringlight.ring.fit.KnownRings;
import io.ringlight.ring.quality.TruthAccount;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Labels laid over the accounts of a snapshot. */
public final class TrainingLabels {

  private final int[] ringOf;
  private final LabelCounts counts;

  private TrainingLabels(int[] ringOf, LabelCounts counts) {
    this.ringOf = ringOf;
    this.counts = counts;
  }

  /**
   * Finds the labelled accounts in a snapshot. Rings are numbered by their first account, so
   * neither their names nor the order of the labels change what is learnt. O(accounts + labels log
   * accounts).
   *
   * @param labels each account once
   * @param complete whether accounts that are not listed are legit
   */
  public static TrainingLabels of(List<TruthAccount> labels, boolean complete, Accounts accounts) {
    int[] ringOf = new int[accounts.size()];
    Arrays.fill(ringOf, complete ? KnownRings.HONEST : KnownRings.UNKNOWN);
    String[] ringIds = new String[accounts.size()];
    int matched = 0;
    int fraud = 0;
    for (TruthAccount label : labels) {
      int account = accounts.indexOf(label.accountId());
      if (account >= 0) {
        matched++;
        ringIds[account] = label.fraud() ? label.ringId() : null;
        ringOf[account] = label.fraud() ? KnownRings.UNKNOWN : KnownRings.HONEST;
        fraud += label.fraud() && label.ringId() == null ? 1 : 0;
      }
    }
    int rings = number(ringIds, ringOf);
    return new TrainingLabels(
        ringOf,
        new LabelCounts(
            digest(labels),
            complete,
            labels.size(),
            matched,
            rings,
            count(ringOf, 0, rings),
            fraud,
            count(ringOf, KnownRings.HONEST, KnownRings.HONEST + 1)));
  }

  private static int number(String[] ringIds, int[] ringOf) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int account = 0; account < ringOf.length; account++) {
      if (ringIds[account] != null) {
        ringOf[account] = numbers.computeIfAbsent(ringIds[account], id -> numbers.size());
      }
    }
    return numbers.size();
  }

  private static int count(int[] ringOf, int from, int before) {
    int count = 0;
    for (int ring : ringOf) {
      count += ring >= from && ring < before ? 1 : 0;
    }
    return count;
  }

  private static String digest(List<TruthAccount> labels) {
    return Digest.of(
        labels.stream()
            .map(
                label ->
                    "%s,%s,%s\n"
                        .formatted(
                            label.accountId(),
                            label.fraud() ? "fraud" : "legit",
                            label.ringId() == null ? "" : label.ringId()))
            .sorted()
            .collect(Collectors.joining()));
  }

  public LabelCounts counts() {
    return counts;
  }

  KnownRings known() {
    // Training adds to no typology, so rings need not say which is theirs.
    int[] kindOf = new int[counts.rings()];
    Arrays.fill(kindOf, -1);
    return new KnownRings(ringOf, kindOf);
  }
}

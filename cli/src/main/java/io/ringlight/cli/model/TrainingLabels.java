package io.ringlight.cli.model;

import io.ringlight.cli.run.Digest;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.Times;
import io.ringlight.graph.extract.Label;
import io.ringlight.ring.fit.KnownRings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Labels laid over the accounts of a snapshot. */
public final class TrainingLabels {

  private final int[] ringOf;
  private final boolean[] fraud;
  private final long[] labelledAt;
  private final LabelCounts counts;

  private TrainingLabels(int[] ringOf, boolean[] fraud, long[] labelledAt, LabelCounts counts) {
    this.ringOf = ringOf;
    this.fraud = fraud;
    this.labelledAt = labelledAt;
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
  public static TrainingLabels of(List<Label> labels, boolean complete, Accounts accounts) {
    int[] ringOf = new int[accounts.size()];
    Arrays.fill(ringOf, complete ? KnownRings.HONEST : KnownRings.UNKNOWN);
    String[] ringIds = new String[accounts.size()];
    boolean[] fraud = new boolean[accounts.size()];
    long[] labelledAt = new long[accounts.size()];
    Arrays.fill(labelledAt, Times.MISSING);
    int matched = 0;
    int withoutRing = 0;
    for (Label label : labels) {
      int account = accounts.indexOf(label.accountId());
      if (account >= 0) {
        matched++;
        ringIds[account] = label.fraud() ? label.ringId() : null;
        ringOf[account] = label.fraud() ? KnownRings.UNKNOWN : KnownRings.HONEST;
        fraud[account] = label.fraud();
        labelledAt[account] = label.labelledAt();
        withoutRing += label.fraud() && label.ringId() == null ? 1 : 0;
      }
    }
    int rings = number(ringIds, ringOf);
    return new TrainingLabels(
        ringOf,
        fraud,
        labelledAt,
        new LabelCounts(
            digest(labels),
            complete,
            labels.size(),
            matched,
            rings,
            count(ringOf, 0, rings),
            withoutRing,
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

  private static String digest(List<Label> labels) {
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

  /** The labelled accounts, ascending. */
  int[] labelled() {
    return IntStream.range(0, fraud.length)
        .filter(account -> fraud[account] || ringOf[account] == KnownRings.HONEST)
        .toArray();
  }

  boolean isFraud(int account) {
    return fraud[account];
  }

  /** The ring of an account, from 0 on; negative where the labels name none. */
  int ring(int account) {
    return ringOf[account];
  }

  /** When an account's label was given, or {@link Times#MISSING}. */
  long labelledAt(int account) {
    return labelledAt[account];
  }

  KnownRings known() {
    // Training adds to no typology, so rings need not say which is theirs.
    int[] kindOf = new int[counts.rings()];
    Arrays.fill(kindOf, -1);
    return new KnownRings(ringOf, kindOf);
  }
}

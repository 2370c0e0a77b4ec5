package io.ringlight.bench;

import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.algo.SeededRandom;
import io.ringlight.ring.quality.TruthAccount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A marketplace of which investigators know a part: two rings of five, and one honest account of
 * five. A quarter of what they know chooses, the rest is learnt; everybody else is judged, so the
 * rings that are judged were never labelled.
 *
 * @param ringOf the ring of each account, numbered from 0; -1 for the honest
 */
record LabelledMarketplace(RiskTask task, int[] ringOf) {
  private static final int LEARNT = 0;
  private static final int CHOOSING = 1;
  private static final int JUDGED = 2;

  static LabelledMarketplace of(GraphSnapshot snapshot, SampleTruth truth, long seed) {
    int count = snapshot.accounts().size();
    int[] ringOf = rings(snapshot, truth);
    List<List<Integer>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    float[] fraud = new float[count];
    for (int account = 0; account < count; account++) {
      boolean isFraud = ringOf[account] >= 0;
      fraud[account] = isFraud ? 1 : 0;
      // Rings are drawn whole, honest accounts one by one.
      SeededRandom random = new SeededRandom(seed, isFraud ? -1 - ringOf[account] : account);
      boolean isKnown = random.nextInt(5) < (isFraud ? 2 : 1);
      int part = !isKnown ? JUDGED : random.nextInt(4) == 0 ? CHOOSING : LEARNT;
      parts.get(part).add(account);
    }
    AccountFeatures features =
        AccountFeatures.of(snapshot, List.of(), null, Runtime.getRuntime().availableProcessors());
    return new LabelledMarketplace(
        new RiskTask(
            features,
            fraud,
            array(parts.get(LEARNT)),
            array(parts.get(CHOOSING)),
            array(parts.get(JUDGED))),
        ringOf);
  }

  private static int[] rings(GraphSnapshot snapshot, SampleTruth truth) {
    int[] ringOf = new int[snapshot.accounts().size()];
    Arrays.fill(ringOf, -1);
    Map<String, Integer> numbers = new HashMap<>();
    for (TruthAccount account : truth.rings()) {
      if (account.fraud()) {
        ringOf[snapshot.accounts().indexOf(account.accountId())] =
            numbers.computeIfAbsent(account.ringId(), id -> numbers.size());
      }
    }
    return ringOf;
  }

  private static int[] array(List<Integer> accounts) {
    return accounts.stream().mapToInt(Integer::intValue).toArray();
  }
}

package io.ringlight.ring;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Experiment: quality on marketplaces. Args: accounts camouflage seeds... */
final class Evaluate {
  private static final Map<String, int[]> BY_TYPOLOGY = new TreeMap<>();
  private static final Map<String, Integer> LOOKALIKES = new TreeMap<>();

  public static void main(String[] args) throws Exception {
    int accounts = Integer.parseInt(args[0]);
    double camouflage = Double.parseDouble(args[1]);
    double f1 = 0;
    for (int i = 2; i < args.length; i++) {
      f1 += one(accounts, camouflage, Long.parseLong(args[i]));
    }
    System.out.printf("mean F1 %.3f%n", f1 / (args.length - 2));
    BY_TYPOLOGY.forEach(
        (name, n) -> System.out.printf("  %s %d/%d typology right %d%n", name, n[0], n[1], n[2]));
    System.out.println("  false rings' members by look-alike " + LOOKALIKES);
  }

  static double one(int accounts, double camouflage, long seed) throws Exception {
    Path dir = Dump.marketplace(accounts, camouflage, seed);
    GraphSnapshot snapshot = SampleLoader.load(dir);
    Truth truth = Truth.read(dir, snapshot.accounts());
    long start = System.nanoTime();
    DetectionParameters d =
        new DetectionParameters(
            Detector.RINGLIGHT,
            Double.parseDouble(System.getProperty("min", "0.5")),
            DetectionParameters.DEFAULT_RESOLUTIONS,
            1,
            2);
    Detection detection = RingDetector.detect(snapshot, null, null, d, Progress.NONE);
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean[] found = new boolean[truth.rings.size()];
    int fragments = 0;
    int wrong = 0;
    Map<String, Integer> kinds = new HashMap<>();
    for (Ring ring : detection.rings()) {
      int[] group = ring.members().stream().mapToInt(Member::account).toArray();
      int best = truth.bestRing(group);
      if (best >= 0 && !found[best] && truth.overlap(group, best) >= 0.5) {
        found[best] = true;
        if (ring.typology().code().equals(truth.typologies.get(best))) {
          BY_TYPOLOGY.computeIfAbsent(truth.typologies.get(best), t -> new int[3])[2]++;
        }
      } else if (truth.purity(group) > 0.5) {
        fragments++;
      } else {
        wrong++;
        String kind = dominant(truth, group);
        kinds.merge(kind, 1, Integer::sum);
        LOOKALIKES.merge(kind, 1, Integer::sum);
      }
    }
    int hits = 0;
    for (int ring = 0; ring < found.length; ring++) {
      int[] n = BY_TYPOLOGY.computeIfAbsent(truth.typologies.get(ring), t -> new int[3]);
      n[1]++;
      if (found[ring]) {
        hits++;
        n[0]++;
      }
    }
    double precision = hits / Math.max(1.0, detection.rings().size());
    double recall = hits / (double) found.length;
    double f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
    System.out.printf(
        "seed %d F1 %.3f precision %.3f recall %.3f (%d of %d, listed %d, fragments %d, false %d %s) %.2f s%n",
        seed,
        f1,
        precision,
        recall,
        hits,
        found.length,
        detection.rings().size(),
        fragments,
        wrong,
        kinds,
        seconds);
    return f1;
  }

  private static String dominant(Truth truth, int[] group) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int account : group) {
      for (String kind : truth.lookalikes.getOrDefault(account, List.of())) {
        counts.merge(kind, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> 2 * entry.getValue() > group.length)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("chance");
  }
}

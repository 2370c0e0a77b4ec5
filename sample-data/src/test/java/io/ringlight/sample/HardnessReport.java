package io.ringlight.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints how hard marketplaces are: {@code HardnessReport DIRECTORY ACCOUNTS SEED...}, the first
 * three train.
 */
final class HardnessReport {

  private static final int TRAINING_SEEDS = 3;

  private HardnessReport() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    int accounts = Integer.parseInt(arguments[1]);
    List<AccountFeatures> train = new ArrayList<>();
    BoostedTrees trees = null;
    for (String seed : List.of(arguments).subList(2, arguments.length)) {
      Extract extract = written(directory.resolve(accounts + "-" + seed), accounts, seed);
      AccountFeatures features = new AccountFeatures(extract);
      if (train.size() < TRAINING_SEEDS) {
        train.add(features);
        trees = train.size() == TRAINING_SEEDS ? fitted(train) : null;
      } else {
        double[] scores = trees.scores(features.values);
        System.out.printf("  AP %.3f%n", Ranking.averagePrecision(scores, features.fraud));
        NaiveDetectors naive = new NaiveDetectors(extract);
        caught(scores, naive);
        naive(naive);
        cohesion(naive);
      }
    }
  }

  private static Extract written(Path target, int accounts, String seed) throws IOException {
    Files.createDirectories(target);
    MarketplaceOptions options = new MarketplaceOptions(accounts, Long.parseLong(seed), 0.3, 0.4);
    System.out.println(seed + " " + Marketplace.write(target, options, done -> {}));
    return new Extract(target);
  }

  private static BoostedTrees fitted(List<AccountFeatures> train) {
    List<double[]> rows = new ArrayList<>();
    train.forEach(features -> rows.addAll(List.of(features.values)));
    boolean[] fraud = new boolean[rows.size()];
    int at = 0;
    for (AccountFeatures features : train) {
      System.arraycopy(features.fraud, 0, fraud, at, features.fraud.length);
      at += features.fraud.length;
    }
    BoostedTrees trees = BoostedTrees.fit(rows.toArray(double[][]::new), fraud, 100);
    gains(trees);
    return trees;
  }

  /**
   * Prints, by typology, how many ring accounts are among as many best-scored ones as there are
   * ring accounts.
   */
  private static void caught(double[] scores, NaiveDetectors naive) {
    int frauds = naive.rings.values().stream().mapToInt(Set::size).sum();
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double threshold = sorted[sorted.length - frauds];
    Map<String, int[]> counts = new TreeMap<>();
    naive.rings.forEach(
        (ring, members) -> {
          int[] count = counts.computeIfAbsent(naive.typologies.get(ring), t -> new int[2]);
          members.forEach(member -> count[scores[member] >= threshold ? 0 : 1]++);
        });
    counts.forEach(
        (typology, count) ->
            System.out.printf("    %s %d of %d%n", typology, count[0], count[0] + count[1]));
  }

  /** Prints of each ring how much evidence ties a member to the others, and to outsiders. */
  private static void cohesion(NaiveDetectors naive) {
    Map<Integer, String> ringOf = new HashMap<>();
    naive.rings.forEach((ring, members) -> members.forEach(member -> ringOf.put(member, ring)));
    Map<String, double[]> sums = new TreeMap<>();
    naive
        .pooled(48 * 3600, 60)
        .forEach(
            (pair, weight) -> {
              String a = ringOf.get((int) (pair >>> 32));
              String b = ringOf.get((int) (long) pair);
              if (a != null) {
                sums.computeIfAbsent(a, r -> new double[2])[a.equals(b) ? 0 : 1] += weight;
              }
              if (b != null) {
                sums.computeIfAbsent(b, r -> new double[2])[b.equals(a) ? 0 : 1] += weight;
              }
            });
    sums.forEach(
        (ring, sum) -> {
          int size = naive.rings.get(ring).size();
          System.out.printf(
              "    %s %-16s size %2d inside %5.1f outside %5.1f%n",
              ring, naive.typologies.get(ring), size, sum[0] / size, sum[1] / size);
        });
  }

  private static void gains(BoostedTrees trees) {
    double total = Arrays.stream(trees.gains).sum();
    for (int feature = 0; feature < trees.gains.length; feature++) {
      if (trees.gains[feature] > 0.03 * total) {
        System.out.printf("    feature %d gain %.2f%n", feature, trees.gains[feature] / total);
      }
    }
  }

  private static void naive(NaiveDetectors naive) {
    print(naive, "components", naive.components(Integer.MAX_VALUE));
    print(naive, "components cap 50", naive.components(50));
    print(naive, "components cap 10", naive.components(10));
    print(naive, "components cap 5", naive.components(5));
    print(naive, "twice shared cap 50", naive.twiceShared(50));
    for (long hours : new long[] {1, 6, 24, 72}) {
      print(naive, "sign-ups gap " + hours + "h", naive.signUpBursts(hours * 3600, 80));
      print(naive, "customers gap " + hours + "h", naive.customerBursts(hours * 3600, 80));
    }
    Set<String> ever = new HashSet<>();
    for (long window : new long[] {6 * 3600, 48 * 3600, 5 * 24 * 3600}) {
      Map<Long, Double> pairs = naive.pooled(window, 60);
      for (double threshold = 1; threshold <= 6; threshold += 0.5) {
        List<Set<Integer>> groups = naive.above(pairs, threshold);
        ever.addAll(Groups.found(groups, naive.rings));
        if (threshold % 1 == 0) {
          print(naive, "pooled " + window / 3600 + "h over " + threshold, groups);
        }
      }
    }
    Map<String, String> byTypology = new TreeMap<>();
    naive
        .rings
        .keySet()
        .forEach(
            ring ->
                byTypology.merge(
                    naive.typologies.get(ring), ever.contains(ring) ? "+" : "-", String::concat));
    System.out.printf(
        "  pooled at any threshold: %d of %d %s%n", ever.size(), naive.rings.size(), byTypology);
  }

  private static void print(NaiveDetectors naive, String name, List<Set<Integer>> groups) {
    Set<String> found = Groups.found(groups, naive.rings);
    System.out.printf(
        "  %-24s found %3d of %d, groups %d%n",
        name, found.size(), naive.rings.size(), groups.size());
  }
}

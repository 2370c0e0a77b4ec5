package io.ringlight.ring;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.candidate.CandidateSearch;
import io.ringlight.ring.candidate.PreviousGroups;
import io.ringlight.ring.evidence.EvidenceBuilder;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.Marketplace;
import io.ringlight.ring.score.Measurer;
import io.ringlight.sample.MarketplaceOptions;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Experiment: candidates' ceiling and features. Args: accounts camouflage outfile seeds... */
final class Dump {
  public static void main(String[] args) throws Exception {
    int accounts = Integer.parseInt(args[0]);
    double camouflage = Double.parseDouble(args[1]);
    try (PrintWriter members =
            new PrintWriter(Files.newBufferedWriter(Path.of(args[2] + ".members")));
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2])))) {
      out.println(
          "seed,overlap,purity,ring,kind,"
              + Arrays.stream(Feature.values()).map(Enum::name).collect(Collectors.joining(",")));
      for (int i = 3; i < args.length; i++) {
        String[] range = args[i].split("-");
        for (long seed = Long.parseLong(range[0]);
            seed <= Long.parseLong(range[range.length - 1]);
            seed++) {
          // Wide variety: how well rings hide differs from seed to seed.
          double hidden = camouflage >= 0 ? camouflage : Math.floorMod(seed * 7, 13) * 0.05;
          one(accounts, hidden, seed, out, members);
        }
      }
    }
  }

  static Path marketplace(int accounts, double camouflage, long seed) throws Exception {
    Path dir =
        Path.of(
            System.getProperty("java.io.tmpdir"), "mk", accounts + "-" + camouflage + "-" + seed);
    if (!Files.exists(dir.resolve("truth/lookalikes.csv"))) {
      Files.createDirectories(dir);
      io.ringlight.sample.Marketplace.write(
          dir, new MarketplaceOptions(accounts, seed, camouflage, 0.4), rows -> {});
    }
    return dir;
  }

  static void one(int accounts, double camouflage, long seed, PrintWriter out, PrintWriter members)
      throws Exception {
    long t0 = System.nanoTime();
    Path dir = marketplace(accounts, camouflage, seed);
    long t1 = System.nanoTime();
    GraphSnapshot snapshot = SampleLoader.load(dir);
    Truth truth = Truth.read(dir, snapshot.accounts());
    long t2 = System.nanoTime();
    EvidenceGraph evidence = EvidenceBuilder.build(snapshot, 1);
    long t3 = System.nanoTime();
    CandidateSearch search =
        new CandidateSearch(evidence, DetectionParameters.DEFAULT_RESOLUTIONS, 1, 1);
    List<int[]> groups = search.search(PreviousGroups.none());
    long t4 = System.nanoTime();
    Measurer measurer = new Measurer(evidence, new Marketplace(snapshot));
    double[] best = new double[truth.rings.size()];
    for (int[] group : groups) {
      double[] values = measurer.measure(group);
      int ring = truth.bestRing(group);
      double overlap = truth.overlap(group);
      if (ring >= 0) {
        best[ring] = Math.max(best[ring], overlap);
      }
      if (ScoreFitting.evidence(values) < 0.4 && overlap < 0.15) {
        continue;
      }
      StringBuilder line = new StringBuilder();
      line.append(seed).append(',').append(overlap).append(',').append(truth.purity(group));
      members.println(
          Arrays.stream(group).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
      line.append(',').append(ring).append(',').append(ring < 0 ? "" : truth.typologies.get(ring));
      for (double value : values) {
        line.append(',').append((float) value);
      }
      out.println(line);
    }
    long t5 = System.nanoTime();
    members.println("rings " + truth.rings.size());
    int found = 0;
    StringBuilder lost = new StringBuilder();
    for (int ring = 0; ring < best.length; ring++) {
      if (best[ring] >= 0.5) {
        found++;
      } else {
        lost.append(
            String.format(
                " %s/%d:%.2f",
                truth.typologies.get(ring), truth.rings.get(ring).length, best[ring]));
      }
    }
    System.out.printf(
        "seed %d links %d orders %d tokens %d touches %d groups %d ceiling %d/%d  gen %.1f load %.1f evid %.2f search %.2f measure %.2f%n lost%s%n",
        seed,
        snapshot.identifierLinks().size(),
        snapshot.orders().size(),
        evidence.tokenCount(),
        evidence.touchCount(),
        groups.size(),
        found,
        best.length,
        (t1 - t0) / 1e9,
        (t2 - t1) / 1e9,
        (t3 - t2) / 1e9,
        (t4 - t3) / 1e9,
        (t5 - t4) / 1e9,
        lost);
  }
}

package io.ringlight.bench;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.peer.Components;
import io.ringlight.ring.peer.Fraudar;
import io.ringlight.ring.peer.LabelPropagation;
import io.ringlight.ring.peer.Modularity;
import io.ringlight.ring.quality.EvaluationReport;
import io.ringlight.ring.quality.ListedRing;
import io.ringlight.ring.score.RingScore;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the rings that Ringlight lists beside what simpler finders list, on the same sample
 * marketplaces, pooled over seeds. Arguments, all optional: {@code accounts=60000}, {@code
 * seeds=9001,9002,...}, {@code camouflage=0.3}, {@code alone} for Ringlight without the others,
 * {@code full} for everything that is measured of it, {@code score=FILE} for another score than the
 * one that ships, and {@code network=DIRECTORY} for Ringlight with the risks of a network, first.
 */
public final class QualityComparison {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private static final List<RingFinder> PEERS =
      List.of(
          new PeerFinder("components", new Components()),
          new PeerFinder("components, at most 10 sharing", new Components(10)),
          new PeerFinder("modularity, resolution 1", new Modularity(1, THREADS)),
          new PeerFinder("label propagation", new LabelPropagation(1, LabelPropagation.MOST_LINKS)),
          new PeerFinder("fraudar", new Fraudar()));

  private final PrintStream out;
  private final List<RingFinder> finders;
  private final MarketplacePool pool = new MarketplacePool();

  private QualityComparison(PrintStream out, List<RingFinder> finders) {
    this.out = out;
    this.finders = finders;
  }

  public static void main(String[] arguments) throws IOException {
    Arguments given = new Arguments(arguments);
    boolean alone = given.words().contains("alone");
    int accounts = given.number("accounts", 60_000);
    double camouflage = Double.parseDouble(given.text("camouflage", "0.3"));
    List<RingFinder> finders = new ArrayList<>(engines(given));
    if (!alone) {
      finders.addAll(PEERS);
    }
    QualityComparison comparison = new QualityComparison(System.out, finders);
    for (long seed : given.seeds("9001,9002,9003,9004,9005")) {
      comparison.measure(accounts, seed, camouflage);
    }
    comparison.print(given.words().contains("full"));
  }

  /** With a network, Ringlight stands there twice. */
  private static List<RingFinder> engines(Arguments given) throws IOException {
    RingScore score = given.score();
    NetworkRisks risks = NetworkRisks.of(given);
    RingFinder without = new EngineFinder("ringlight", score, null);
    return risks == null
        ? List.of(without)
        : List.of(new EngineFinder("ringlight with a network", score, risks), without);
  }

  private void measure(int accounts, long seed, double camouflage) throws IOException {
    try (SampleMarketplace marketplace = SampleMarketplace.write(accounts, seed, camouflage)) {
      GraphSnapshot snapshot = marketplace.build();
      String name = seed + "/";
      pool.add(name, snapshot, marketplace.truth());
      for (RingFinder finder : finders) {
        long start = System.nanoTime();
        List<ListedRing> rings = finder.find(snapshot);
        double seconds = (System.nanoTime() - start) / 1e9;
        pool.add(name, finder.name(), rings);
        out.printf(
            Locale.ROOT,
            "seed %d, %,d accounts: %s lists %,d rings in %.1f s%n",
            seed,
            accounts,
            finder.name(),
            rings.size(),
            seconds);
      }
    }
  }

  private void print(boolean full) {
    Map<String, EvaluationReport> reports = pool.reports();
    out.println();
    new QualityTable(out, reports, pool.sharing()).print();
    if (full) {
      out.printf("%nRinglight in full%n%n%s", reports.get(finders.get(0).name()).text());
    }
  }
}

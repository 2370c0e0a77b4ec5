package io.ringlight.bench;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.Detection;
import io.ringlight.ring.DetectionParameters;
import io.ringlight.ring.RingDetector;
import io.ringlight.ring.RingLineage;
import io.ringlight.ring.quality.ListedRing;
import io.ringlight.ring.quality.RingQuality;
import io.ringlight.ring.significance.DecoyScores;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Measures q-values on sample marketplaces, each with its rings and once more without any: how many
 * of the rings of at most some q-value are chance, how many are listed where there is none, and
 * what decoys cost. Arguments, all optional: {@code accounts=60000}, {@code seeds=9201,...}, {@code
 * decoys=4}.
 */
public final class ChanceRings {
  private static final double[] LEVELS = {0.01, 0.05, 0.1, 0.2, 1};
  private static final String ROW = "%-12s %-8s %7s %7s %9s %7s %10s %7s%n";

  private final PrintStream out;
  private final int decoys;
  private final MarketplacePool planted = new MarketplacePool();
  private final MarketplacePool honest = new MarketplacePool();
  private double plainSeconds;
  private double decoySeconds;
  private long accounts;

  private ChanceRings(PrintStream out, int decoys) {
    this.out = out;
    this.decoys = decoys;
  }

  public static void main(String[] arguments) throws IOException {
    Arguments words = new Arguments(arguments);
    int accounts = words.number("accounts", 60_000);
    ChanceRings measured = new ChanceRings(System.out, words.number("decoys", 4));
    for (long seed : words.seeds("9201,9202,9203,9204,9205")) {
      MarketplaceOptions options = new MarketplaceOptions(accounts, seed, 0.3, 0.4);
      measured.measure("with rings", options, measured.planted);
      measured.measure("without", options.withoutRings(), measured.honest);
    }
    measured.print();
  }

  private void measure(String name, MarketplaceOptions options, MarketplacePool pool)
      throws IOException {
    try (SampleMarketplace marketplace = SampleMarketplace.write(options)) {
      GraphSnapshot snapshot = marketplace.build();
      DetectionParameters parameters = DetectionParameters.defaults();
      Timed<Detection> detection =
          Timed.of(() -> RingDetector.detect(snapshot, null, null, parameters, Progress.NONE));
      Timed<DecoyScores> drawn =
          Timed.of(
              () ->
                  RingDetector.decoys(
                      snapshot, decoys, DecoyScores.NONE, parameters, null, Progress.NONE));
      plainSeconds += detection.cpuSeconds();
      decoySeconds += drawn.cpuSeconds();
      accounts += snapshot.accounts().size();
      String prefix = options.seed() + "/";
      pool.add(prefix, snapshot, marketplace.truth());
      List<ListedRing> rings =
          RingLineage.track(
                  detection.result().withQValues(drawn.result()).rings(), snapshot.id(), List.of())
              .stream()
              .map(ListedRing::of)
              .toList();
      for (double level : LEVELS) {
        pool.add(prefix, "q <= " + level, rings.stream().filter(r -> r.qValue() <= level).toList());
      }
      line(name, options, rings, detection, drawn);
    }
  }

  private void line(
      String name,
      MarketplaceOptions options,
      List<ListedRing> rings,
      Timed<Detection> detection,
      Timed<DecoyScores> drawn) {
    out.printf(
        Locale.ROOT,
        "seed %d %s: %d listed, %d at q <= 0.05; in %d decoys at 0.5, 0.7, 0.9: %s;"
            + " CPU seconds %.1f, decoys %.1f%n",
        options.seed(),
        name,
        rings.size(),
        rings.stream().filter(ring -> ring.qValue() <= 0.05).count(),
        decoys,
        Arrays.toString(
            new int[] {
              drawn.result().atLeast(0.5), drawn.result().atLeast(0.7), drawn.result().atLeast(0.9)
            }),
        detection.cpuSeconds(),
        drawn.cpuSeconds());
  }

  private void print() {
    out.println();
    out.printf(
        ROW, "marketplaces", "q", "listed", "found", "fragments", "false", "look-alike", "chance");
    print("with rings", planted);
    print("without", honest);
    out.printf(
        Locale.ROOT,
        "%n%,d accounts in all; detection %.1f CPU seconds, %d decoys %.1f: %.2f times as much in"
            + " all%n",
        accounts,
        plainSeconds,
        decoys,
        decoySeconds,
        (plainSeconds + decoySeconds) / plainSeconds);
  }

  private void print(String name, MarketplacePool pool) {
    pool.reports()
        .forEach(
            (level, report) -> {
              RingQuality rings = report.rings();
              out.printf(
                  ROW,
                  name,
                  level,
                  rings.listed(),
                  rings.found(),
                  rings.fragments(),
                  rings.falseRings(),
                  rings.falseRings() - rings.chance(),
                  rings.chance());
            });
  }

  /** What some work gave, and the time of all processors it took. */
  private record Timed<T>(T result, double cpuSeconds) {
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static <T> Timed<T> of(Supplier<T> work) {
      System.gc();
      long start = PROCESS.getProcessCpuTime();
      T result = work.get();
      return new Timed<>(result, (PROCESS.getProcessCpuTime() - start) / 1e9);
    }
  }
}

package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.List;

/** Compares scores with what came true. */
final class Reliability {
  private static final int BINS = 10;

  private final int[] counts = new int[BINS];
  private final int[] positives = new int[BINS];
  private final double[] scoreSums = new double[BINS];
  private double squares;
  private double lowest = 1;
  private double highest;
  private int rings;

  private Reliability() {}

  static Calibration of(List<RingOutcome> judged) {
    Reliability reliability = new Reliability();
    judged.forEach(reliability::add);
    return reliability.calibration();
  }

  private void add(RingOutcome ring) {
    int bin = Math.min(BINS - 1, (int) (ring.score() * BINS));
    double outcome = ring.colludes() ? 1 : 0;
    counts[bin]++;
    positives[bin] += ring.colludes() ? 1 : 0;
    scoreSums[bin] += ring.score();
    squares += (ring.score() - outcome) * (ring.score() - outcome);
    lowest = Math.min(lowest, ring.score());
    highest = Math.max(highest, ring.score());
    rings++;
  }

  private Calibration calibration() {
    if (rings == 0) {
      return new Calibration(0, null, null, null, null, bins());
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(scoreSums[bin] - positives[bin]) / rings;
    }
    return new Calibration(rings, lowest, highest, squares / rings, error, bins());
  }

  private List<ReliabilityBin> bins() {
    List<ReliabilityBin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(
          new ReliabilityBin(
              (double) bin / BINS,
              (double) (bin + 1) / BINS,
              counts[bin] == 0 ? null : scoreSums[bin] / counts[bin],
              Proportion.of(positives[bin], counts[bin])));
    }
    return bins;
  }
}

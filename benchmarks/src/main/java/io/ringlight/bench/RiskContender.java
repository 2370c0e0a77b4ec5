package io.ringlight.bench;

/** Learns to tell fraud from the rest. */
interface RiskContender {
  /** What it takes the test rows for after it has learned; higher is more suspicious. */
  float[] scores(RiskTask task);
}

package io.ringlight.ring.quality;

import java.util.List;

/**
 * Whether scores are probabilities: each judged ring's score against whether most of its labelled
 * members are fraud.
 *
 * @param rings how many rings were judged
 * @param lowestScore of a judged ring: nothing is said of lower scores; null without judged rings
 * @param highestScore of a judged ring
 * @param brierScore mean squared difference, 0 is best; null without judged rings
 * @param expectedCalibrationError mean over the bins of |mean score − share that colludes|,
 *     weighted by their rings; null without judged rings
 * @param bins ten of equal width, ascending
 */
public record Calibration(
    int rings,
    Double lowestScore,
    Double highestScore,
    Double brierScore,
    Double expectedCalibrationError,
    List<ReliabilityBin> bins) {
  public Calibration {
    bins = List.copyOf(bins);
  }
}

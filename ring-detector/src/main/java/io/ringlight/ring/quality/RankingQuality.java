package io.ringlight.ring.quality;

import java.util.List;

/**
 * How well a number per account sorts fraud before legit.
 *
 * @param averagePrecision mean precision over the fraud accounts, equal numbers taken together;
 *     null without fraud accounts
 * @param rocAuc chance that a fraud account stands before a legit one, equal numbers counting half;
 *     null without both
 */
public record RankingQuality(Double averagePrecision, Double rocAuc, List<RecallPoint> points) {
  public RankingQuality {
    points = List.copyOf(points);
  }
}

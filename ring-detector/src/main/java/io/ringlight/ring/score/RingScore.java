package io.ringlight.ring.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fitted score of a candidate: trees that were boosted on groups of which one knew what they
 * are. A small ensemble takes a first look; the full one judges what passes. Immutable.
 *
 * @param origin what it was fitted on, in a few words for people
 * @param firstLook asks only for features that are {@link Feature#isQuick}
 * @param least what a first look's probability must be for a group to be measured in full
 * @param collusion the chance that a group is a ring
 * @param wholeness the expected overlap (Jaccard) with a whole ring
 * @param typologies by code, the chance that a ring is of that typology
 */
public record RingScore(
    String origin,
    TreeEnsemble firstLook,
    double least,
    TreeEnsemble collusion,
    TreeEnsemble wholeness,
    SortedMap<String, TreeEnsemble> typologies) {
  private static final String RESOURCE = "ring-score.json";

  public RingScore {
    typologies = Collections.unmodifiableSortedMap(new TreeMap<>(typologies));
  }

  /** What is needed to read {@link #shipped} from. */
  private static final class Holder {
    static final RingScore SHIPPED = read();

    private static RingScore read() {
      try (InputStream in = RingScore.class.getResourceAsStream(RESOURCE)) {
        return RingScoreJson.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The score that ships with the program, fitted on synthetic marketplaces. */
  public static RingScore shipped() {
    return Holder.SHIPPED;
  }

  /** Whether a first look at the quick features rules a group out. */
  public boolean isHopeless(double[] values) {
    return firstLook.probability(values) < least;
  }

  /** The probability that a group is a ring, as far as it was measured in full. */
  public double collusion(double[] values) {
    return collusion.probability(values);
  }

  /** The expected overlap with a whole ring, by which overlapping candidates compete. */
  public double wholeness(double[] values) {
    return wholeness.probability(values);
  }
}

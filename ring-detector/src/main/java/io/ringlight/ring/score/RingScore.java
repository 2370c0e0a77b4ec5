package io.ringlight.ring.score;

import io.ringlight.graph.AccountRisks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fitted score of a candidate: trees that were boosted on groups of which one knew what they
 * are, once with what a model thinks of each account and once without. Immutable.
 *
 * @param origin what it was fitted on, in a few words for people
 * @param withoutRisks asks for no feature that is {@link Feature#isOfRisks}
 * @param withRisks may ask for all; null where it was fitted without risks
 * @param typologies by code, the chance that a ring is of that typology, whatever the risks
 */
public record RingScore(
    String origin,
    ScoreVariant withoutRisks,
    ScoreVariant withRisks,
    SortedMap<String, TreeEnsemble> typologies) {
  private static final String RESOURCE = "ring-score.json";

  public RingScore {
    if (withoutRisks.asksForRisks()
        || typologies.values().stream().anyMatch(TreeEnsemble::asksForRisks)) {
      throw new IllegalArgumentException("it asks for risks where there are none");
    }
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

  /** Whether risks enter the score: there are some, and it was fitted with such. */
  public boolean reads(AccountRisks risks) {
    return risks != null && withRisks != null;
  }

  /**
   * What judges candidates.
   *
   * @param risks what a model thinks of each account; null without a model
   */
  public ScoreVariant variant(AccountRisks risks) {
    return reads(risks) ? withRisks : withoutRisks;
  }
}

package io.ringlight.cli.run;

import io.ringlight.ring.score.RingScore;
import java.util.List;

/**
 * A model that a run scores with.
 *
 * @param name of its directory, without the way to it; null for the model that ships
 * @param modelId tells models apart; equal models have equal ids
 * @param scoreSha256 the digest of what holds the ring score, in hexadecimal digits
 * @param risks what gives accounts their risks; null where the model scores rings alone
 */
public record RunModel(
    String name, String modelId, String scoreSha256, RingScore score, RiskModel risks) {
  /** Whether it came with the program. */
  public boolean isShipped() {
    return name == null;
  }

  /** The {@code f_*} columns that it reads. */
  public List<String> given() {
    return risks == null ? List.of() : NetworkRows.given(this);
  }

  /** Whether it asks for what is known of neighbours. */
  public boolean asksKnown() {
    return risks != null && NetworkRows.asksKnown(this);
  }

  /**
   * Checks, before any work, that known labels of neighbours are there when it asks for them.
   *
   * @throws io.ringlight.graph.RinglightException {@code BAD_CONFIGURATION} when they are not, or
   *     when they are and it does not
   */
  public void checkKnown(boolean isKnown) {
    NetworkRows.checkKnown(this, isKnown);
  }

  /** What it is, for people. */
  public String words() {
    return isShipped() ? "the model that ships, " + modelId : "the model " + name + ", " + modelId;
  }
}

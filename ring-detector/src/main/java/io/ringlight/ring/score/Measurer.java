package io.ringlight.ring.score;

import io.ringlight.graph.AccountRisks;
import io.ringlight.ring.evidence.EvidenceGraph;
import java.util.function.Predicate;

/**
 * Measures candidates one after the other. Not safe for several threads: each has its own. The time
 * for a candidate is linear in its members' tokens and orders.
 */
public final class Measurer {
  private static final int FEATURES = Feature.values().length;

  private final Membership membership;
  private final SharingMeasures sharing;
  private final MomentMeasures moments;
  private final LifeMeasures lives;
  private final OrderMeasures orders;
  private final TogetherMeasures together;
  private final CohesionMeasures cohesion;
  private final RiskMeasures risks;

  /** Measures without risks. */
  public Measurer(EvidenceGraph evidence, Marketplace marketplace) {
    this(evidence, marketplace, null);
  }

  /**
   * @param risks what a model thinks of each account; null for measuring without
   */
  public Measurer(EvidenceGraph evidence, Marketplace marketplace, AccountRisks risks) {
    membership = new Membership(evidence);
    sharing = new SharingMeasures(evidence, marketplace.snapshot());
    moments = new MomentMeasures(evidence);
    lives = new LifeMeasures(marketplace);
    orders = new OrderMeasures(marketplace);
    together = new TogetherMeasures(marketplace);
    cohesion = new CohesionMeasures(evidence);
    this.risks = risks == null ? null : new RiskMeasures(risks);
  }

  /**
   * Measures one group.
   *
   * @param accounts at least two, ascending
   * @return one value for each {@link Feature}, in their order
   */
  public double[] measure(int[] accounts) {
    return measure(accounts, firstLook -> false);
  }

  /**
   * Measures one group, unless a first look rules it out: most groups are nothing, and one sees it
   * before going through their members' orders.
   *
   * @param hopeless is asked with the values of those features that are {@link Feature#isQuick}
   * @return as {@link #measure(int[])}; null when ruled out
   */
  public double[] measure(int[] accounts, Predicate<double[]> hopeless) {
    membership.enter(accounts);
    double[] values = new double[FEATURES];
    sharing.measure(membership, values);
    moments.measure(membership, values);
    cohesion.measure(membership, values);
    home(values);
    if (risks != null) {
      risks.measure(accounts, cohesion.near(), values);
    }
    if (hopeless.test(values)) {
      return null;
    }
    lives.measure(accounts, values);
    orders.measure(membership, values);
    together.measure(membership, values);
    shopsInTurn(values);
    return values;
  }

  /** One address and one network, where members do little together. */
  private static void home(double[] values) {
    values[Feature.HOME.ordinal()] =
        values[Feature.ADDRESS_COVERAGE.ordinal()]
            * values[Feature.NETWORK_COVERAGE.ordinal()]
            * Math.max(0, 1 - values[Feature.MOMENTS.ordinal()]);
  }

  private static void shopsInTurn(double[] values) {
    values[Feature.SHOPS_IN_TURN.ordinal()] =
        values[Feature.SELLER_SHARE.ordinal()] * (1 - values[Feature.LIVES.ordinal()]);
  }

  /** Counts what people want to read of a group; costs as much as measuring it. */
  public Facts facts(int[] accounts) {
    measure(accounts);
    return new Facts(
        moments.count(),
        moments.places(),
        moments.undoneCount(),
        moments.repeaters(),
        orders.count(),
        orders.outcomes(),
        orders.topSeller(),
        orders.topCreator(),
        orders.inward(),
        lives.dated(),
        lives.old(),
        lives.halfDays(),
        sharing.directLinks());
  }
}

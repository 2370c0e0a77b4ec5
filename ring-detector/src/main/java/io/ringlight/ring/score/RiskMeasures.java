package io.ringlight.ring.score;

import io.ringlight.graph.AccountRisks;
import java.util.Arrays;

/** What a model thinks of members, and of the outsiders who are tied to them. */
final class RiskMeasures {
  private static final double HIGH = 0.5;

  /** Risks are rounded to four decimals, so none is surer than this. */
  private static final double SUREST = 1e-4;

  private final AccountRisks risks;

  RiskMeasures(AccountRisks risks) {
    this.risks = risks;
  }

  /**
   * @param outsiders those who are tied to the group, in any order
   */
  void measure(int[] members, int[] outsiders, double[] values) {
    double[] ascending = ascending(members);
    double size = members.length;
    double logOdds = meanLogOdds(members);
    set(values, Feature.RISK_MEAN, Arrays.stream(ascending).sum() / size);
    set(values, Feature.RISK_LOG_ODDS, logOdds);
    set(values, Feature.RISK_LEAST, ascending[members.length / 4]);
    set(values, Feature.RISK_TOP, ascending[members.length - 1]);
    set(values, Feature.RISK_HIGH_SHARE, high(members) / size);
    set(values, Feature.RISK_OUTSIDERS, high(outsiders) / size);
    double contrast = outsiders.length == 0 ? 0 : logOdds - meanLogOdds(outsiders);
    set(values, Feature.RISK_CONTRAST, contrast);
  }

  private double[] ascending(int[] accounts) {
    double[] ascending = new double[accounts.length];
    for (int i = 0; i < accounts.length; i++) {
      ascending[i] = risks.risk(accounts[i]);
    }
    Arrays.sort(ascending);
    return ascending;
  }

  private double meanLogOdds(int[] accounts) {
    double sum = 0;
    for (int account : accounts) {
      double risk = Math.max(SUREST, Math.min(1 - SUREST, risks.risk(account)));
      sum += StrictMath.log(risk / (1 - risk));
    }
    return sum / accounts.length;
  }

  private int high(int[] accounts) {
    int count = 0;
    for (int account : accounts) {
      count += risks.risk(account) >= HIGH ? 1 : 0;
    }
    return count;
  }

  private static void set(double[] values, Feature feature, double value) {
    values[feature.ordinal()] = value;
  }
}

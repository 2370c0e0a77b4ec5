package io.ringlight.graph;

import java.util.List;

/**
 * All accounts, numbered 0 to {@link #size} - 1 in ascending order of the UTF-8 bytes of their ids.
 * Immutable; it takes over the arrays it is given.
 */
public final class Accounts {
  private static final AccountKind[] KINDS = AccountKind.values();
  private static final AccountStatus[] STATUSES = AccountStatus.values();

  private final StringColumn ids;
  private final byte[] kinds;
  private final long[] createdAt;
  private final int[] countries;
  private final List<String> countryNames;
  private final byte[] statuses;
  private final long[] statusAt;
  private final List<String> featureNames;
  private final double[][] features;

  /**
   * @param kinds ordinals of {@link AccountKind}
   * @param createdAt in {@link Times}, {@link Times#MISSING} where unknown
   * @param countries index into countryNames, -1 where unknown
   * @param statuses ordinals of {@link AccountStatus}
   * @param statusAt in {@link Times}
   * @param featureNames names of the {@code f_*} columns, ascending
   * @param features a column for each name, NaN where missing
   */
  public Accounts(
      StringColumn ids,
      byte[] kinds,
      long[] createdAt,
      int[] countries,
      List<String> countryNames,
      byte[] statuses,
      long[] statusAt,
      List<String> featureNames,
      double[][] features) {
    this.ids = ids;
    this.kinds = kinds;
    this.createdAt = createdAt;
    this.countries = countries;
    this.countryNames = List.copyOf(countryNames);
    this.statuses = statuses;
    this.statusAt = statusAt;
    this.featureNames = List.copyOf(featureNames);
    this.features = features;
  }

  public int size() {
    return ids.size();
  }

  public String id(int account) {
    return ids.get(account);
  }

  /** The account with this id, or -1. O(log n). */
  public int indexOf(String id) {
    return ids.indexOf(id, 0, ids.size());
  }

  public AccountKind kind(int account) {
    return KINDS[kinds[account]];
  }

  /** In {@link Times}, or {@link Times#MISSING}. */
  public long createdAt(int account) {
    return createdAt[account];
  }

  /** A number for the account's country, equal for equal countries, or -1. */
  public int country(int account) {
    return countries[account];
  }

  public List<String> countryNames() {
    return countryNames;
  }

  public AccountStatus status(int account) {
    return STATUSES[statuses[account]];
  }

  /** In {@link Times}, or {@link Times#MISSING}. */
  public long statusAt(int account) {
    return statusAt[account];
  }

  public List<String> featureNames() {
    return featureNames;
  }

  /** A given feature's value, or NaN. */
  public double feature(int feature, int account) {
    return features[feature][account];
  }

  StringColumn ids() {
    return ids;
  }
}

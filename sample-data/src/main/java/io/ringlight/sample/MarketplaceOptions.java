package io.ringlight.sample;

/**
 * What a synthetic marketplace is drawn from. Equal options give equal bytes.
 *
 * @param accounts how many accounts of all kinds, 200 to 100,000,000
 * @param seed names the marketplace; rates, sizes and habits differ from seed to seed
 * @param camouflage 0 to 1: how much of an honest life (orders, identifiers) ring accounts lead
 *     beside the fraud
 * @param labelledShare 0 to 1: the share of rings of which {@code labels.csv} knows something
 * @param planted whether there are rings; where nobody colludes, whatever is found is chance or a
 *     look-alike
 */
public record MarketplaceOptions(
    int accounts, long seed, double camouflage, double labelledShare, boolean planted) {

  private static final int FEWEST_ACCOUNTS = 200;
  private static final int MOST_ACCOUNTS = 100_000_000;

  /**
   * @throws IllegalArgumentException if a value is out of its range; the message names it
   */
  public MarketplaceOptions {
    if (accounts < FEWEST_ACCOUNTS || accounts > MOST_ACCOUNTS) {
      throw new IllegalArgumentException(
          "accounts must be between 200 and 100000000, but is " + accounts + ".");
    }
    requireShare("camouflage", camouflage);
    requireShare("labelledShare", labelledShare);
  }

  /** With the usual number of rings. */
  public MarketplaceOptions(int accounts, long seed, double camouflage, double labelledShare) {
    this(accounts, seed, camouflage, labelledShare, true);
  }

  /** The same without a single ring. */
  public MarketplaceOptions withoutRings() {
    return new MarketplaceOptions(accounts, seed, camouflage, labelledShare, false);
  }

  /** Returns 3,000 accounts, seed 1, camouflage 0.3 and labels for two fifths of the rings. */
  public static MarketplaceOptions defaults() {
    return new MarketplaceOptions(3_000, 1, 0.3, 0.4);
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be between 0 and 1, but is " + value + ".");
    }
  }
}

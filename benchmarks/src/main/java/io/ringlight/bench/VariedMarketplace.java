package io.ringlight.bench;

import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;

/**
 * Sample marketplaces to fit on: by seed they differ in size, in how well rings hide, and in which
 * tables and columns there are. What is fitted on one kind alone fails on every other.
 */
final class VariedMarketplace {
  private static final int[] SIZES = {30_000, 60_000, 60_000, 100_000};
  private static final int BLOCK = 40;

  private VariedMarketplace() {}

  static SampleMarketplace write(long seed) throws IOException {
    int accounts = SIZES[Math.floorMod(seed, SIZES.length)];
    double camouflage = Math.floorMod(seed * 7, 13) * 0.05;
    double labelledShare = MarketplaceOptions.defaults().labelledShare();
    SampleMarketplace marketplace =
        SampleMarketplace.write(new MarketplaceOptions(accounts, seed, camouflage, labelledShare));
    thin(new ThinnedExtract(marketplace.extract()), seed);
    return marketplace;
  }

  /** Of five blocks of forty marketplaces the last knows no times, or not how orders ended. */
  private static void thin(ThinnedExtract extract, long seed) throws IOException {
    extract.thin(Math.floorMod(seed * 3, 10));
    if (Math.floorMod(seed / BLOCK, 5) == 4) {
      if (seed % 2 == 0) {
        extract.withoutTimes();
      } else {
        extract.withoutEnds();
      }
    }
  }
}

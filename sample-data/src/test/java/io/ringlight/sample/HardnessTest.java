package io.ringlight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A marketplace on which simple means find the rings would measure nothing. */
class HardnessTest {

  private static final double HIGHEST_AVERAGE_PRECISION = 0.3;
  private static final double HIGHEST_RECALL = 0.2;

  @TempDir Path directory;

  @Test
  void accountFeaturesAloneRankPoorly() throws IOException {
    BoostedTrees trees = fitted(30_000, 101);
    assertThat(averagePrecision(trees, 30_000, 102)).isLessThan(HIGHEST_AVERAGE_PRECISION);
  }

  @Test
  void sharingAndSignUpsAloneFindFewRings() throws IOException {
    assertSimpleMeansFail(extract(30_000, 103));
  }

  @Test
  @Tag("slow")
  void accountFeaturesAloneRankPoorlyOnLargeMarketplaces() throws IOException {
    BoostedTrees trees = fitted(60_000, 201);
    for (long seed = 202; seed < 206; seed++) {
      assertThat(averagePrecision(trees, 60_000, seed))
          .as("seed %d", seed)
          .isLessThan(HIGHEST_AVERAGE_PRECISION);
    }
  }

  @Test
  @Tag("slow")
  void sharingAndSignUpsAloneFindFewRingsOfLargeMarketplaces() throws IOException {
    for (long seed = 206; seed < 210; seed++) {
      assertSimpleMeansFail(extract(60_000, seed));
    }
  }

  private static void assertSimpleMeansFail(Extract extract) throws IOException {
    NaiveDetectors naive = new NaiveDetectors(extract);
    for (int cap : new int[] {Integer.MAX_VALUE, 50, 10}) {
      assertFindsFew(naive, "components over identifiers of " + cap, naive.components(cap));
    }
    assertFindsFew(naive, "two identifiers shared", naive.twiceShared(50));
    for (long hours : List.of(1L, 6L, 24L, 72L)) {
      assertFindsFew(naive, "sign-ups within " + hours, naive.signUpBursts(hours * 3_600, 80));
      assertFindsFew(naive, "customers within " + hours, naive.customerBursts(hours * 3_600, 80));
    }
  }

  private static void assertFindsFew(
      NaiveDetectors naive, String means, Collection<Set<Integer>> groups) {
    double recall = Groups.found(groups, naive.rings).size() / (double) naive.rings.size();
    assertThat(recall).as(means).isLessThan(HIGHEST_RECALL);
  }

  private BoostedTrees fitted(int accounts, long seed) throws IOException {
    AccountFeatures features = new AccountFeatures(extract(accounts, seed));
    return BoostedTrees.fit(features.values, features.fraud, 80);
  }

  private double averagePrecision(BoostedTrees trees, int accounts, long seed) throws IOException {
    AccountFeatures features = new AccountFeatures(extract(accounts, seed));
    return Ranking.averagePrecision(trees.scores(features.values), features.fraud);
  }

  private Extract extract(int accounts, long seed) throws IOException {
    Path target = Files.createDirectory(directory.resolve(accounts + "-" + seed));
    Marketplace.write(target, new MarketplaceOptions(accounts, seed, 0.3, 0.4), written -> {});
    return new Extract(target);
  }
}

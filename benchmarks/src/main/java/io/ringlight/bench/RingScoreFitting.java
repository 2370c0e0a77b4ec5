package io.ringlight.bench;

import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.DetectionParameters;
import io.ringlight.ring.Typology;
import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.fit.CandidateExamples;
import io.ringlight.ring.fit.Examples;
import io.ringlight.ring.fit.KnownRings;
import io.ringlight.ring.fit.RingScoreFit;
import io.ringlight.ring.quality.TruthAccount;
import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.RingScoreJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Fits the ring score that ships, on marketplaces that differ in size, in how well rings hide, and
 * in what is known. Arguments: {@code out=FILE}, {@code seeds=FIRST-LAST}, {@code without=TYPOLOGY}
 * for a score that never saw one typology, and {@code network=DIRECTORY} for one that has a variant
 * with the risks of a network too, which was trained on other seeds. Equal arguments give equal
 * bytes, and the variant without risks is the same with a network.
 */
public final class RingScoreFitting {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private static final List<String> TYPOLOGIES =
      Arrays.stream(Typology.values())
          .filter(typology -> typology != Typology.MIXED && typology != Typology.UNKNOWN)
          .map(Typology::code)
          .toList();

  private final Examples rings = new Examples();
  private final Examples overlaps = new Examples();
  private final String without;
  private final Function<GraphSnapshot, AccountRisks> risks;
  private int ringCount;

  private RingScoreFitting(String without, Function<GraphSnapshot, AccountRisks> risks) {
    this.without = without;
    this.risks = risks;
  }

  public static void main(String[] arguments) throws IOException {
    Arguments given = new Arguments(arguments);
    Path out = Path.of(given.text("out", "ring-score.json"));
    String[] seeds = given.text("seeds", "10000-10199").split("-");
    RingScoreFitting fitting =
        new RingScoreFitting(given.text("without", ""), NetworkRisks.of(given));
    for (long seed = Long.parseLong(seeds[0]); seed <= Long.parseLong(seeds[1]); seed++) {
      fitting.add(seed);
    }
    Files.writeString(out, RingScoreJson.write(fitting.fit(seeds)));
  }

  private void add(long seed) throws IOException {
    try (SampleMarketplace marketplace = VariedMarketplace.write(seed)) {
      GraphSnapshot snapshot = marketplace.build();
      KnownRings known = known(snapshot, marketplace.truth());
      CandidateExamples.add(
          snapshot,
          risks == null ? null : risks.apply(snapshot),
          known,
          DetectionParameters.DEFAULT_RESOLUTIONS,
          THREADS,
          rings,
          overlaps);
    }
    System.out.printf("seed %s: %s rings, %s examples%n", seed, ringCount, rings.size());
  }

  private KnownRings known(GraphSnapshot snapshot, SampleTruth truth) {
    int[] ringOf = new int[snapshot.accounts().size()];
    Arrays.fill(ringOf, KnownRings.HONEST);
    Map<String, Integer> numbers = new HashMap<>();
    int[] kindOf = new int[truth.rings().size()];
    for (TruthAccount account : truth.rings()) {
      int place = snapshot.accounts().indexOf(account.accountId());
      if (account.fraud() && account.ringId() != null && !account.ringId().isEmpty()) {
        int number = numbers.computeIfAbsent(account.ringId(), id -> numbers.size());
        kindOf[number] = TYPOLOGIES.indexOf(account.typology());
        // What one must not see is left out, not called honest.
        ringOf[place] = account.typology().equals(without) ? KnownRings.UNKNOWN : number;
      }
    }
    ringCount += numbers.size();
    return new KnownRings(ringOf, kindOf);
  }

  private RingScore fit(String[] seeds) {
    String origin =
        "%s planted rings of the sample marketplaces of seeds %s to %s"
            .formatted(ringCount, seeds[0], seeds[1]);
    return RingScoreFit.fit(origin, rings, overlaps, TYPOLOGIES, new Parallel(THREADS));
  }
}

package io.ringlight.ring.candidate;

import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.score.Marketplace;
import io.ringlight.ring.score.Measurer;
import io.ringlight.ring.score.RingScore;
import java.util.ArrayList;
import java.util.List;

/** Measures and scores groups. */
public final class Scorer {
  private final EvidenceGraph evidence;
  private final Marketplace marketplace;
  private final RingScore score;
  private final ThreadLocal<Measurer> measurers;

  public Scorer(EvidenceGraph evidence, Marketplace marketplace, RingScore score) {
    this.evidence = evidence;
    this.marketplace = marketplace;
    this.score = score;
    this.measurers = ThreadLocal.withInitial(this::newMeasurer);
  }

  private Measurer newMeasurer() {
    return new Measurer(evidence, marketplace);
  }

  public Scored score(int[] accounts) {
    return scored(accounts, measurers.get().measure(accounts));
  }

  private Scored scored(int[] accounts, double[] features) {
    return new Scored(accounts, features, score.collusion(features), score.wholeness(features));
  }

  /** Scores the groups that can reach a score, in their order. */
  public List<Scored> score(List<int[]> groups, double minScore, Parallel parallel) {
    List<Scored> scored = new ArrayList<>(groups.size());
    parallel
        .map(
            groups.size(),
            group -> groups.get(group).length,
            (from, to) -> {
              List<Scored> part = new ArrayList<>();
              for (int[] group : groups.subList(from, to)) {
                double[] features =
                    measurers.get().measure(group, look -> score.collusionAtMost(look) < minScore);
                if (features != null) {
                  part.add(scored(group, features));
                }
              }
              return part;
            })
        .forEach(scored::addAll);
    return scored;
  }
}

package io.ringlight.ring;

import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.candidate.PreviousGroups;
import io.ringlight.ring.candidate.Scored;
import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.significance.DecoyScores;
import io.ringlight.ring.significance.Decoys;
import io.ringlight.ring.significance.Pipeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds rings in a snapshot: evidence graph, candidates, score, competition, explanation. */
public final class RingDetector {
  private RingDetector() {}

  /**
   * Finds rings. The result depends on the snapshot, the risks, the previous partition and the
   * parameters alone, not on the number of threads.
   *
   * @param risks what a model thinks of each account; null without a model
   * @param previous the partition of the run before, over this snapshot's accounts; null for none
   * @param progress is told of each stage
   */
  public static Detection detect(
      GraphSnapshot snapshot,
      AccountRisks risks,
      AccountPartition previous,
      DetectionParameters parameters,
      Progress progress) {
    if (parameters.detector() != Detector.RINGLIGHT) {
      return PeerDetection.detect(snapshot, risks, parameters, progress);
    }
    PreviousGroups incumbents =
        previous == null ? PreviousGroups.none() : PreviousGroups.of(communities(previous));
    Finding found = Finding.in(snapshot, risks, incumbents, parameters, progress);
    List<Scored> winners = found.winners();

    RingDescription description =
        new RingDescription(
            snapshot, found.evidence(), found.marketplace(), risks, parameters.score(), true);
    List<Ring> rings = new ArrayList<>();
    for (Scored winner : winners) {
      rings.add(description.describe(winner));
    }
    rings.sort(
        Comparator.comparingDouble((Ring ring) -> -ring.score())
            .thenComparingInt(ring -> ring.members().get(0).account()));
    return new Detection(
        rings,
        partition(found.communities(), winners),
        missing(snapshot, risks, parameters.score()),
        parameters.score().reads(risks));
  }

  private static List<String> missing(GraphSnapshot snapshot, AccountRisks risks, RingScore score) {
    List<String> missing = new ArrayList<>(MissingColumns.of(snapshot));
    if (risks != null && !score.reads(risks)) {
      missing.add("The ring score was fitted without risks, so they are left out of it.");
    }
    return missing;
  }

  /**
   * The scores of what is found in decoys of a marketplace, for {@link Detection#withQValues}. It
   * depends on the snapshot, the count, the parameters and the risks alone, not on the number of
   * threads.
   *
   * @param count how many decoys
   * @param known decoys of an earlier run on the same snapshot with the same parameters and model
   * @param risks what the model thinks of each account of a decoy, which bears the id of the
   *     snapshot it was drawn from; safe for several threads; null without a model
   */
  public static DecoyScores decoys(
      GraphSnapshot snapshot,
      int count,
      DecoyScores known,
      DetectionParameters parameters,
      Function<GraphSnapshot, AccountRisks> risks,
      Progress progress) {
    boolean read = risks != null && parameters.score().withRisks() != null;
    Pipeline pipeline =
        (decoy, threads) ->
            scores(decoy, read ? risks.apply(decoy) : null, parameters.withThreads(threads));
    return new Decoys(snapshot, pipeline, parameters.threads())
        .scores(count, parameters.seed(), known, progress);
  }

  private static double[] scores(
      GraphSnapshot snapshot, AccountRisks risks, DetectionParameters parameters) {
    return Finding.in(snapshot, risks, PreviousGroups.none(), parameters, Progress.NONE)
        .winners()
        .stream()
        .mapToDouble(Scored::score)
        .toArray();
  }

  private static int[] communities(AccountPartition partition) {
    int[] communities = new int[partition.size()];
    for (int account = 0; account < communities.length; account++) {
      communities[account] = partition.community(account);
    }
    return communities;
  }

  /**
   * Each ring is a community of its own, so that the next run knows it; what a ring tore apart is
   * left out, for the rest was never judged as a group.
   */
  private static AccountPartition partition(int[] communities, List<Scored> winners) {
    int count = Arrays.stream(communities).max().orElse(-1) + 1;
    boolean[] torn = new boolean[count];
    for (Scored winner : winners) {
      for (int account : winner.accounts()) {
        if (communities[account] >= 0) {
          torn[communities[account]] = true;
        }
      }
    }
    for (int account = 0; account < communities.length; account++) {
      if (communities[account] >= 0 && torn[communities[account]]) {
        communities[account] = -1;
      }
    }
    for (Scored winner : winners) {
      for (int account : winner.accounts()) {
        communities[account] = count;
      }
      count++;
    }
    return new AccountPartition(communities);
  }
}

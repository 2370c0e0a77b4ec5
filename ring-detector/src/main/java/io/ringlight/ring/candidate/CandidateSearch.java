package io.ringlight.ring.candidate;

import io.ringlight.ring.algo.ConnectedComponents;
import io.ringlight.ring.algo.Leiden;
import io.ringlight.ring.algo.LeidenParameters;
import io.ringlight.ring.algo.Members;
import io.ringlight.ring.algo.Partition;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.evidence.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Looks for candidates: components and communities (Leiden, constant Potts model) of the evidence
 * graph, weighed in two ways, at several resolutions. No resolution suits all rings, and either
 * weighing alone misses some.
 */
public final class CandidateSearch {
  /** How close to the group's own somebody must be tied to belong to it, from lax to strict. */
  private static final double[] STRICTNESS = {0.25, 0.45};

  private final EvidenceGraph evidence;
  private final List<Double> resolutions;
  private final long seed;
  private final int threads;
  private final CandidateSet candidates = new CandidateSet();
  private final CandidateSet communitiesSeen = new CandidateSet();

  /** Workers come and go; what they work with is large and stays. */
  private final Queue<Refinement> refinements = new ConcurrentLinkedQueue<>();

  private final Parallel parallel;
  private int[] communities;

  public CandidateSearch(EvidenceGraph evidence, List<Double> resolutions, long seed, int threads) {
    this.evidence = evidence;
    this.resolutions = resolutions.stream().sorted().distinct().toList();
    this.seed = seed;
    this.threads = threads;
    this.parallel = new Parallel(threads);
  }

  /**
   * Searches afresh, and lets the groups of the previous run stand as candidates beside what is
   * found.
   *
   * @return groups of 3 to 500 accounts, ascending, each once
   */
  public List<int[]> search(PreviousGroups previous) {
    for (CommunityGraph.Weighing weighing : CommunityGraph.Weighing.values()) {
      search(CommunityGraph.of(evidence, weighing));
    }
    previous.groups().forEach(candidates::add);
    return candidates.groups();
  }

  /**
   * The community of each account at the finest resolution of the first weighing, -1 where it has
   * no evidence.
   */
  public int[] communities() {
    return communities.clone();
  }

  /** From fine to coarse, each resolution joining what the one before found. */
  private void search(CommunityGraph graph) {
    collect(graph, ConnectedComponents.of(graph.graph()));
    int finest = resolutions.size() - 1;
    Partition found = Leiden.partition(graph.graph(), parameters(finest));
    collect(graph, found);
    if (communities == null) {
      communities = communities(graph, found);
    }
    for (int i = finest - 1; i >= 0; i--) {
      found = Leiden.join(graph.graph(), found, parameters(i));
      collect(graph, found);
    }
  }

  private LeidenParameters parameters(int resolution) {
    return LeidenParameters.cpm(resolutions.get(resolution)).withSeed(seed).withThreads(threads);
  }

  private int[] communities(CommunityGraph graph, Partition partition) {
    int[] found = new int[evidence.accountCount()];
    Arrays.fill(found, -1);
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (graph.account(node) >= 0) {
        found[graph.account(node)] = partition.communityOf(node);
      }
    }
    return found;
  }

  /** A community that came up before was refined then; a crowd is no candidate. */
  private void collect(CommunityGraph graph, Partition partition) {
    Members members = partition.members();
    List<int[]> fresh = new ArrayList<>();
    for (int community = 0; community < members.communityCount(); community++) {
      if (members.size(community) >= CandidateSet.SMALLEST) {
        int[] accounts = accounts(graph, members, community);
        if (communitiesSeen.add(accounts)) {
          fresh.add(accounts);
        }
      }
    }
    parallel
        .map(fresh.size(), i -> fresh.get(i).length, (from, to) -> refine(fresh.subList(from, to)))
        .forEach(part -> part.forEach(candidates::add));
  }

  /** Each group as it is, followed by what refining makes of it. */
  private List<int[]> refine(List<int[]> groups) {
    Refinement idle = refinements.poll();
    Refinement refinement = idle == null ? new Refinement(evidence) : idle;
    List<int[]> refined = new ArrayList<>(groups.size() * (1 + STRICTNESS.length));
    for (int[] accounts : groups) {
      refined.add(accounts);
      for (double least : STRICTNESS) {
        refined.add(refinement.complete(accounts, least));
      }
    }
    refinements.add(refinement);
    return refined;
  }

  private static int[] accounts(CommunityGraph graph, Members members, int community) {
    int[] accounts = new int[members.size(community)];
    int count = 0;
    for (int i = 0; i < accounts.length; i++) {
      int account = graph.account(members.member(community, i));
      if (account >= 0) {
        accounts[count++] = account;
      }
    }
    int[] exact = Arrays.copyOf(accounts, count);
    Arrays.sort(exact);
    return exact;
  }
}

package io.ringlight.ring.evidence;

import java.util.Arrays;
import java.util.List;

/**
 * How far a token's touches are backed by other tokens. An account at a token is supported by each
 * independent token that it shares with others of the same token, beyond what chance explains. A
 * locker whose users share nothing else supports nobody; a farm's device whose users share cards
 * and moments supports its users, but not the honest owner of the phone before them.
 */
final class Corroboration {
  /** Evidence at which a touch counts half. */
  private static final double HALF = 0.6;

  private final EvidenceGraph graph;
  private final int[] common;
  private final float[] value;
  private int[] visited = new int[1024];
  private int visitedCount;

  private Corroboration(EvidenceGraph graph) {
    this.graph = graph;
    this.common = new int[graph.tokenCount()];
    this.value = new float[graph.tokenCount()];
  }

  /**
   * The support of each touch, 0 to 1. O(sum over touches of the account's tokens): each account's
   * tokens are gone through once for each of them, never pairs of accounts.
   */
  static float[] of(EvidenceGraph graph, Parallel parallel) {
    List<float[]> parts =
        parallel.map(
            graph.tokenCount(),
            graph::degree,
            (from, to) -> {
              Corroboration corroboration = new Corroboration(graph);
              float[] support = new float[graph.end(to - 1) - graph.start(from)];
              for (int token = from; token < to; token++) {
                corroboration.support(token, support, graph.start(from));
              }
              return support;
            });
    float[] support = new float[graph.touchCount()];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, support, at, part.length);
      at += part.length;
    }
    return support;
  }

  private void support(int token, float[] support, int firstTouch) {
    if (graph.degree(token) == 2) {
      supportPair(token, support, firstTouch);
    } else {
      supportCrowd(token, support, firstTouch);
    }
  }

  /** Two accounts have equal support: the tokens that both touch, found by walking both lists. */
  private void supportPair(int token, float[] support, int firstTouch) {
    int touch = graph.start(token);
    int fewer = graph.account(touch);
    int more = graph.account(touch + 1);
    if (tokens(fewer) > tokens(more)) {
      int swapped = fewer;
      fewer = more;
      more = swapped;
    }
    double sum = 0;
    int from = graph.accountStart(more);
    for (int place = graph.accountStart(fewer); place < graph.accountEnd(fewer); place++) {
      int other = graph.tokenAt(place);
      from = graph.placeOf(other, from, graph.accountEnd(more));
      if (from == graph.accountEnd(more)) {
        break;
      }
      if (graph.tokenAt(from) == other) {
        sum += value(token, other, 2);
      }
    }
    support[touch - firstTouch] = support(sum, floor(token));
    support[touch + 1 - firstTouch] = support[touch - firstTouch];
  }

  private int tokens(int account) {
    return graph.accountEnd(account) - graph.accountStart(account);
  }

  private static float support(double sum, double floor) {
    return (float) Math.max(floor, sum * sum / (sum * sum + HALF * HALF));
  }

  private void supportCrowd(int token, float[] support, int firstTouch) {
    count(token);
    for (int i = 0; i < visitedCount; i++) {
      value[visited[i]] = value(token, visited[i], common[visited[i]]);
    }
    double floor = floor(token);
    for (int touch = graph.start(token); touch < graph.end(token); touch++) {
      int account = graph.account(touch);
      double sum = 0;
      for (int place = graph.accountStart(account); place < graph.accountEnd(account); place++) {
        sum += value[graph.tokenAt(place)];
      }
      support[touch - firstTouch] = support(sum, floor);
    }
    for (int i = 0; i < visitedCount; i++) {
      common[visited[i]] = 0;
      value[visited[i]] = 0;
    }
  }

  /** What a touch counts on its own: a moment nothing, a thing of few accounts a little. */
  private double floor(int token) {
    return switch (graph.type(token).source()) {
      case MOMENTS -> 0;
      case DIRECT -> 0.1;
      default -> 0.6 / graph.degree(token);
    };
  }

  private void count(int token) {
    visitedCount = 0;
    for (int touch = graph.start(token); touch < graph.end(token); touch++) {
      int account = graph.account(touch);
      int end = graph.accountEnd(account);
      for (int place = graph.accountStart(account); place < end; place++) {
        int other = graph.tokenAt(place);
        if (common[other]++ == 0) {
          if (visitedCount == visited.length) {
            visited = Arrays.copyOf(visited, visitedCount * 2);
          }
          visited[visitedCount++] = other;
        }
      }
    }
  }

  /** What one other token, which {@code common} of the token's accounts touch, is worth to them. */
  private float value(int token, int other, int common) {
    if (common < 2 || other == token || !graph.independent(token, other)) {
      return 0;
    }
    double expected =
        (double) graph.degree(token) * graph.degree(other) / Math.max(1, graph.population());
    double lift = Math.max(0, 1 - expected / (common - 1));
    double share = graph.type(other).source().isIdentity() ? 1 : 0.5;
    return (float) (share * lift * graph.surprise(other));
  }
}

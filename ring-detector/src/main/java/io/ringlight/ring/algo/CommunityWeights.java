package io.ringlight.ring.algo;

/** Sums weights by community for one node at a time; clearing costs only what was touched. */
final class CommunityWeights {
  final double[] weight;
  final int[] touched;
  int count;

  CommunityWeights(int communities) {
    weight = new double[communities];
    touched = new int[communities + 1];
  }

  /** Adds a weight above zero. */
  void add(int community, double added) {
    // Written always, kept only if new: no branch to mispredict.
    touched[count] = community;
    count += weight[community] == 0 ? 1 : 0;
    weight[community] += added;
  }

  void clear() {
    for (int index = 0; index < count; index++) {
      weight[touched[index]] = 0;
    }
    count = 0;
  }
}

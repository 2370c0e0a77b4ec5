package io.ringlight.ring.significance;

import io.ringlight.graph.GraphSnapshot;

/** The way of a marketplace from its snapshot to the scores of what is found in it. */
@FunctionalInterface
public interface Pipeline {
  /**
   * The scores of what would be listed.
   *
   * @param threads how many threads may work; the scores do not depend on it
   */
  double[] scores(GraphSnapshot marketplace, int threads);
}

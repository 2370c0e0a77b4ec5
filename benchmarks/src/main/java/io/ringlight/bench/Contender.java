package io.ringlight.bench;

import io.ringlight.ring.algo.LeidenParameters;
import io.ringlight.ring.algo.WeightedGraph;
import java.io.IOException;

/** One library that finds communities; bringing the graph into its own form is not timed. */
interface Contender {
  String name();

  /** Why it cannot take part here; empty where it can. */
  default String absence() {
    return "";
  }

  /** Whether a first run in this process makes the next ones faster. */
  default boolean warmsUp() {
    return true;
  }

  /** Takes the graph that the following runs are on. */
  void load(WeightedGraph graph) throws IOException;

  /** Runs once and tells the communities and what it took. */
  Run run(LeidenParameters parameters) throws IOException;
}

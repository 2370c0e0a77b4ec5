package io.ringlight.ring.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DecoysTest {
  private final GraphSnapshot market = Markets.random(1);
  private final AtomicInteger calls = new AtomicInteger();

  /** Stands for detection: some number that tells decoys apart. */
  private double[] score(GraphSnapshot decoy, int threads) {
    calls.incrementAndGet();
    long sum = 0;
    for (int link = 0; link < decoy.identifierLinks().size(); link++) {
      sum = 31 * sum + decoy.identifierLinks().identifier(link);
    }
    return new double[] {(sum >>> 1) / (double) Long.MAX_VALUE};
  }

  private DecoyScores scores(int count, int threads, DecoyScores known) {
    return new Decoys(market, this::score, threads).scores(count, 7, known, Progress.NONE);
  }

  private static List<Double> all(DecoyScores scores) {
    List<Double> all = new ArrayList<>();
    for (int decoy = 0; decoy < scores.count(); decoy++) {
      all.add(scores.scores(decoy)[0]);
    }
    return all;
  }

  @Test
  void theNumberOfThreadsAndOfOtherDecoysChangesNothing() {
    List<Double> five = all(scores(5, 1, DecoyScores.NONE));
    assertThat(five).doesNotHaveDuplicates().hasSize(5);
    assertThat(all(scores(5, 4, DecoyScores.NONE))).isEqualTo(five);
    assertThat(all(scores(2, 3, DecoyScores.NONE))).isEqualTo(five.subList(0, 2));
  }

  @Test
  void whatIsKnownIsNotComputedAgain() {
    DecoyScores three = scores(3, 2, DecoyScores.NONE);
    calls.set(0);
    assertThat(all(scores(3, 2, three))).isEqualTo(all(three));
    assertThat(all(scores(1, 2, three))).isEqualTo(all(three).subList(0, 1));
    assertThat(calls).hasValue(0);
    List<Double> five = all(scores(5, 2, three));
    assertThat(calls).hasValue(2);
    assertThat(five).isEqualTo(all(scores(5, 2, DecoyScores.NONE)));
  }

  @Test
  void aFailureComesThrough() {
    Pipeline failing =
        (decoy, threads) -> {
          throw new IllegalStateException("no");
        };
    assertThatThrownBy(
            () -> new Decoys(market, failing, 2).scores(3, 1, DecoyScores.NONE, Progress.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no");
  }
}

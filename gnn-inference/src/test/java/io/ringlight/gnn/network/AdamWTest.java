package io.ringlight.gnn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AdamWTest {
  @Test
  void movesByTheRateAtFirstWhateverTheGradientsSize() {
    float[] weights = {1, 2, 3};
    new AdamW(new float[3]).step(weights, new float[] {0.5f, -80, 0}, 0.01, 0);
    assertThat(weights).containsExactly(new float[] {0.99f, 2.01f, 3}, within(1e-6f));
  }

  @Test
  void drawsTowardTheAnchor() {
    float[] weights = {1, 2};
    new AdamW(new float[] {0, 3}).step(weights, new float[2], 0.1, 0.5);
    assertThat(weights).containsExactly(new float[] {0.95f, 2.05f}, within(1e-6f));
  }

  @Test
  void followsTheFormulasOfThePaper() {
    SplittableRandom random = new SplittableRandom(4);
    float[] weights = {0.3f};
    double weight = weights[0];
    double first = 0;
    double second = 0;
    AdamW optimizer = new AdamW(new float[1]);
    for (int step = 1; step <= 20; step++) {
      float gradient = (float) random.nextDouble() - 0.4f;
      optimizer.step(weights, new float[] {gradient}, 0.05, 0.1);
      first = 0.9 * first + 0.1 * gradient;
      second = 0.999 * second + 0.001 * gradient * gradient;
      double corrected = Math.sqrt(second / (1 - Math.pow(0.999, step)));
      weight -= 0.05 * 0.1 * weight + 0.05 * first / (1 - Math.pow(0.9, step)) / (corrected + 1e-8);
      assertThat((double) weights[0]).as("step %s", step).isCloseTo(weight, within(1e-5));
    }
  }

  @Test
  void goesOnFromAKeptState() {
    float[] weights = {1};
    AdamW optimizer = new AdamW(new float[1]);
    optimizer.step(weights, new float[] {0.3f}, 0.01, 0.1);
    AdamW kept =
        new AdamW(new float[1]).at(optimizer.first(), optimizer.second(), optimizer.steps());
    float[] others = weights.clone();
    optimizer.step(weights, new float[] {-0.2f}, 0.01, 0.1);
    kept.step(others, new float[] {-0.2f}, 0.01, 0.1);
    assertThat(others).containsExactly(weights);
  }
}

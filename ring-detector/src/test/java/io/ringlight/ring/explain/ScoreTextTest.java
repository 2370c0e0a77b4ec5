package io.ringlight.ring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.ring.FeaturePoints;
import io.ringlight.ring.ScorePoints;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreTextTest {
  @Test
  void saysWhatMovedTheScoreUpAndDown() {
    ScorePoints score =
        new ScorePoints(
            -12.15,
            List.of(
                new FeaturePoints("DEVICE", 0.5, 9),
                new FeaturePoints("SIZE", 2.3026, -1.5),
                new FeaturePoints("KINDS", 3, 7)));

    assertThat(ScoreText.of(score))
        .isEqualTo(
            """

            What moved the score (log odds)
                -12.15  any group
                 +9.00  DEVICE = 0.50
                 +7.00  KINDS = 3.00
                 -1.50  SIZE = 2.30
              --------
                 +2.35  this one
            """);
  }

  @Test
  void addsUpWhatIsNotNamed() {
    List<FeaturePoints> measures =
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> new FeaturePoints("M" + i, i, i < 9 ? 10 - i : -1))
            .toList();

    assertThat(ScoreText.of(new ScorePoints(0, measures)))
        .contains("     +4.00  M6 = 6.00\n     +5.00  2 more\n     -1.00  M9 = 9.00\n")
        .endsWith("    +43.00  this one\n");
  }
}

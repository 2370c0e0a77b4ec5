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
            -3.85,
            List.of(
                new FeaturePoints("DEVICE", 0.5, 7.5),
                new FeaturePoints("SIZE", 2.3026, -2),
                new FeaturePoints("KINDS", 3, 1)));

    assertThat(ScoreText.of(score))
        .isEqualTo(
            """

            What moved the score, from the average candidate's log odds to this ring's
                 -3.85  the average candidate
                 +7.50  shared devices, by member: 0.50
                 +1.00  kinds of identifiers with a touch for a third of the members or more: 3.00
                 -2.00  members, logarithm: 2.30
                 +2.65  this ring
            """);
  }

  @Test
  void addsUpWhatIsNotNamed() {
    List<FeaturePoints> features =
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> new FeaturePoints("M" + i, i, i < 9 ? 10 - i : -1))
            .toList();

    assertThat(ScoreText.of(new ScorePoints(0, features)))
        .contains("     +4.00  M6: 6.00\n     +5.00  2 more\n     -1.00  M9: 9.00\n")
        .endsWith("    +43.00  this ring\n");
  }
}

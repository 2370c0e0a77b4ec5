package io.ringlight.ring.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.ringlight.graph.AccountRisks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RingScoreJsonTest {
  private static final AccountRisks RISKS = new AccountRisks("M-1", new float[] {0.5f});
  private static final Tree TREE =
      new Tree(
          new int[] {Feature.DEVICE.ordinal(), -1, Feature.SIZE.ordinal(), -1, -1},
          new double[] {0.1, 0, 1.5, 0, 0},
          new int[] {1, 0, 3, 0, 0},
          new double[] {0, -1.0 / 3, 0.25, 0.125, 2});
  private static final RingScore SCORE =
      new RingScore(
          "two \"rings\"",
          new ScoreVariant(
              new TreeEnsemble(-2, List.of(TREE)),
              0.001,
              new TreeEnsemble(-1.5, List.of(TREE, TREE)),
              new TreeEnsemble(0.5, List.of())),
          null,
          new TreeMap<>(Map.of("brushing", new TreeEnsemble(-4, List.of(TREE)))));

  private static final Tree RISK_TREE =
      new Tree(
          new int[] {Feature.RISK_MEAN.ordinal(), -1, -1},
          new double[] {0.5, 0, 0},
          new int[] {1, 0, 0},
          new double[] {0, -1, 1});
  private static final RingScore BOTH =
      new RingScore(
          SCORE.origin(),
          SCORE.withoutRisks(),
          new ScoreVariant(
              new TreeEnsemble(-3, List.of(RISK_TREE)),
              0.002,
              new TreeEnsemble(-2.5, List.of(TREE, RISK_TREE)),
              new TreeEnsemble(0.25, List.of())),
          SCORE.typologies());

  private static RingScore read(String text) throws IOException {
    return RingScoreJson.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static double[] values(double device, double size) {
    double[] values = new double[Feature.values().length];
    values[Feature.DEVICE.ordinal()] = device;
    values[Feature.SIZE.ordinal()] = size;
    return values;
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    RingScore read = read(RingScoreJson.write(SCORE));
    assertThat(read.origin()).isEqualTo("two \"rings\"");
    assertThat(read.withoutRisks().least()).isEqualTo(0.001);
    assertThat(read.withoutRisks().collusion().logOdds(values(0.1, 9)))
        .isCloseTo(-1.5 - 2 / 3.0, within(1e-6));
    assertThat(read.withoutRisks().collusion().logOdds(values(0.2, 1.5))).isEqualTo(-1.25);
    assertThat(read.withoutRisks().collusion().logOdds(values(0.2, 1.6))).isEqualTo(2.5);
    assertThat(read.withoutRisks().wholeness().logOdds(values(0, 0))).isEqualTo(0.5);
    assertThat(read.typologies().get("brushing").logOdds(values(0.2, 1.6))).isEqualTo(-2);
    assertThat(RingScoreJson.write(read)).isEqualTo(RingScoreJson.write(SCORE));
  }

  @Test
  void bothVariantsAreWrittenAndRead() throws IOException {
    String text = RingScoreJson.write(BOTH);
    RingScore read = read(text);
    double[] values = values(0.2, 1.6);
    values[Feature.RISK_MEAN.ordinal()] = 0.6;
    assertThat(read.withRisks().least()).isEqualTo(0.002);
    assertThat(read.withRisks().collusion().logOdds(values)).isEqualTo(0.5);
    assertThat(read.withRisks().firstLook().logOdds(values)).isEqualTo(-2);
    assertThat(read.withRisks().wholeness().logOdds(values)).isEqualTo(0.25);
    assertThat(read.withoutRisks().collusion().logOdds(values)).isEqualTo(2.5);
    assertThat(RingScoreJson.write(read)).isEqualTo(text);
  }

  /** So that a program without risks can still read what was written without. */
  @Test
  void whatIsWrittenWithoutRisksIsWhatWasWrittenBeforeThereWereAny() throws IOException {
    String without = RingScoreJson.write(SCORE);
    assertThat(without).contains("\"format\": 1,").doesNotContain("RISK");
    RingScore read = read(without);
    assertThat(read.withRisks()).isNull();
    assertThat(read.reads(RISKS)).isFalse();
    assertThat(read.variant(RISKS)).isSameAs(read.withoutRisks());
    String both = RingScoreJson.write(BOTH);
    String first = without.substring(without.indexOf("\"first_look\""), without.length() - 3);
    assertThat(both).contains("\"format\": 2,").contains(first);
  }

  @Test
  void whatShipsIsWrittenAsItIs() throws IOException {
    try (InputStream in = RingScore.class.getResourceAsStream("ring-score.json")) {
      assertThat(RingScoreJson.write(RingScore.shipped()))
          .isEqualTo(new String(in.readAllBytes(), UTF_8));
    }
  }

  @Test
  void risksChooseTheVariant() {
    assertThat(BOTH.variant(null)).isSameAs(BOTH.withoutRisks());
    assertThat(BOTH.reads(null)).isFalse();
    assertThat(BOTH.variant(RISKS)).isSameAs(BOTH.withRisks());
    assertThat(BOTH.reads(RISKS)).isTrue();
  }

  @Test
  void whereThereAreNoRisksNoneIsAskedFor() {
    String text = RingScoreJson.write(BOTH).replace("\"DEVICE\"", "\"RISK_TOP\"");
    refuse(text, "it asks for risks where there are none");
    ScoreVariant asking = BOTH.withRisks();
    assertThatThrownBy(() -> new RingScore("a test", asking, null, new TreeMap<>()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("it asks for risks where there are none");
  }

  @Test
  void aFormatWithRisksHoldsTheirVariant() {
    String text = RingScoreJson.write(BOTH);
    refuse(text.replace("with_risks", "with_luck"), "it lacks an ensemble of trees");
    refuse(text.replace("\"next\": [1,0,0]", "\"next\": [3,0,0]"), "one of its trees is damaged");
  }

  @Test
  void eachStepIsGivenToTheFeatureThatWasAskedFor() {
    double[] steps = SCORE.withoutRisks().firstLook().contributions(values(0.2, 1.6));
    assertThat(steps[Feature.DEVICE.ordinal()]).isEqualTo(0.25);
    assertThat(steps[Feature.SIZE.ordinal()]).isEqualTo(1.75);
    assertThat(SCORE.withoutRisks().firstLook().usual()).isEqualTo(-2);
  }

  @Test
  void anotherFormatOrADamagedTreeIsRefused() {
    String text = RingScoreJson.write(SCORE);
    refuse("{}", "it is not a ring score of format 1 or 2");
    refuse(
        text.replace("\"format\": 1", "\"format\": 3"), "it is not a ring score of format 1 or 2");
    refuse(
        text.replace("\"DEVICE\"", "\"SHOE_SIZE\""), "it asks for \"SHOE_SIZE\", which is unknown");
    refuse(text.replace("\"next\": [1,0,3", "\"next\": [0,0,3"), "one of its trees is damaged");
    refuse(text.replace("\"next\": [1,0,3", "\"next\": [1,0,4"), "one of its trees is damaged");
    refuse(text.replace("\"trees\"", "\"shrubs\""), "it lacks an ensemble of trees");
  }

  private static void refuse(String text, String message) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class).hasMessage(message);
  }
}

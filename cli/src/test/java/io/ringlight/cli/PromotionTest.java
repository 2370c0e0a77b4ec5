package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.cli.model.ModelRegistry;
import io.ringlight.cli.run.RunModel;
import io.ringlight.ring.quality.Difference;
import io.ringlight.ring.quality.Finding;
import io.ringlight.ring.quality.Interval;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a model is taken into use, and what is said of it. */
class PromotionTest {
  private static final Clock CLOCK = Clock.fixed(Session.NOW, ZoneOffset.UTC);
  private static final RunModel OLD = new RunModel("old", "M-1", "ab", null, null);

  @TempDir Path models;

  private String decide(RunModel current, Difference measured) {
    ModelRegistry registry = ModelRegistry.at(models);
    if (current != null) {
      registry.promote(null, "old", null, Session.NOW);
    }
    return new Promotion(registry, current).decide("new", measured, CLOCK);
  }

  private static Difference difference(double low, double high, Finding finding) {
    return new Difference("ap", 0.75, 0.7, 0.05, new Interval(low, high), finding);
  }

  private String current() {
    return ModelRegistry.at(models).current().orElse(null);
  }

  @Test
  void theFirstIsTaken() {
    assertThat(decide(null, null))
        .isEqualTo(models.resolve("current") + " leads to new now, the first.\n");
    assertThat(current()).isEqualTo("new");
  }

  @Test
  void aBetterOneIsTakenWithItsFigures() throws Exception {
    assertThat(decide(OLD, difference(0.01, 0.09, Finding.BETTER)))
        .isEqualTo(
            "average precision of old on the same accounts: 0.700; difference +0.050 (+0.010 to"
                + " +0.090)\n"
                + models.resolve("current")
                + " leads to new now, and to old no more.\n");
    assertThat(current()).isEqualTo("new");
    assertThat(Files.readAllLines(models.resolve("moves.jsonl")).get(1))
        .isEqualTo(
            "{\"at\":\"2026-06-01T12:00:00Z\",\"action\":\"promote\",\"from\":\"old\",\"to\":\"new\","
                + "\"average_precision\":0.75,\"average_precision_before\":0.7,"
                + "\"difference_low\":0.01,\"difference_high\":0.09}");
  }

  @Test
  void whatChanceExplainsIsNot() {
    assertThat(decide(OLD, difference(-0.01, 0.09, Finding.UNCLEAR)))
        .endsWith(
            models.resolve("current")
                + " still leads to old: the new model is not better by more than chance"
                + " explains.\n");
    assertThat(current()).isEqualTo("old");
  }

  @Test
  void aModelWithoutANetworkGivesWay() {
    assertThat(decide(OLD, null))
        .isEqualTo(
            models.resolve("current")
                + " leads to new now, and no more to old, which gives accounts no risks.\n");
    assertThat(current()).isEqualTo("new");
  }
}

package io.ringlight.ring.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The fitted scores of a candidate.
 *
 * @param collusion gives the probability that the group is a ring
 * @param wholeness gives the expected overlap (Jaccard) with a whole ring, by which overlapping
 *     candidates compete
 */
public record RingScore(Scorecard collusion, Scorecard wholeness) {
  private static final String RESOURCE = "ring-score.json";

  /** The table that ships with the program, fitted on synthetic marketplaces. */
  public static RingScore shipped() {
    try (InputStream in = RingScore.class.getResourceAsStream(RESOURCE)) {
      JsonNode root = new ObjectMapper().readTree(in);
      return new RingScore(card(root.get("collusion")), card(root.get("wholeness")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scorecard card(JsonNode node) {
    int count = Feature.values().length;
    double[][] knots = new double[count][];
    double[][] points = new double[count][];
    for (Feature feature : Feature.values()) {
      JsonNode table = node.path("features").path(feature.name());
      knots[feature.ordinal()] = numbers(table.path("knots"));
      points[feature.ordinal()] = numbers(table.path("points"));
    }
    return new Scorecard(node.get("intercept").asDouble(), knots, points);
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }
}

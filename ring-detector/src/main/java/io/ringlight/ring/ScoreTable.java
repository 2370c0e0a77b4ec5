package io.ringlight.ring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.Scorecard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The table of points that ships with the program, for following a score by hand. */
final class ScoreTable {
  private final Card buyers;
  private final Card businesses;

  private record Card(double intercept, Scorecard points) {}

  private ScoreTable(Card buyers, Card businesses) {
    this.buyers = buyers;
    this.businesses = businesses;
  }

  static ScoreTable shipped() {
    try (InputStream in = RingScore.class.getResourceAsStream("ring-score.json")) {
      JsonNode root = new ObjectMapper().readTree(in);
      return new ScoreTable(
          card(root.get("buyers").get("collusion")), card(root.get("businesses").get("collusion")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Card card(JsonNode node) {
    double[][] knots = new double[Feature.values().length][];
    double[][] points = new double[knots.length][];
    for (Feature feature : Feature.values()) {
      JsonNode curve = node.get("features").path(feature.name());
      knots[feature.ordinal()] = numbers(curve.path("knots"));
      points[feature.ordinal()] = numbers(curve.path("points"));
    }
    double intercept = node.get("intercept").asDouble();
    return new Card(intercept, new Scorecard(intercept, Double.POSITIVE_INFINITY, knots, points));
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }

  /**
   * @param values one for each {@link Feature}
   */
  ScorePoints points(double[] values) {
    Card card = RingScore.isOfBusinesses(values) ? businesses : buyers;
    List<FeaturePoints> given = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      double value = values[feature.ordinal()];
      double points = card.points.points(feature, value);
      if (points != 0) {
        given.add(new FeaturePoints(feature.name(), value, points));
      }
    }
    given.sort(Comparator.comparingDouble(feature -> -Math.abs(feature.points())));
    return new ScorePoints(card.intercept, given);
  }
}

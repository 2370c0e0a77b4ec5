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
  private static final int FEATURES = Feature.values().length;

  private final Segment buyers;
  private final Segment businesses;

  /**
   * @param usual what the median candidate measures
   */
  private record Segment(double intercept, Scorecard card, double[] usual) {}

  private ScoreTable(Segment buyers, Segment businesses) {
    this.buyers = buyers;
    this.businesses = businesses;
  }

  static ScoreTable shipped() {
    JsonNode table = read(RingScore.class, "ring-score.json");
    JsonNode usual = read(ScoreTable.class, "median-group.json");
    return new ScoreTable(segment(table, usual, "buyers"), segment(table, usual, "businesses"));
  }

  private static JsonNode read(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Segment segment(JsonNode tables, JsonNode medians, String name) {
    JsonNode table = tables.get(name).get("collusion");
    double[][] knots = new double[FEATURES][];
    double[][] points = new double[FEATURES][];
    double[] usual = new double[FEATURES];
    for (Feature feature : Feature.values()) {
      JsonNode curve = table.get("features").path(feature.name());
      knots[feature.ordinal()] = numbers(curve.path("knots"));
      points[feature.ordinal()] = numbers(curve.path("points"));
      usual[feature.ordinal()] = medians.get(name).path(feature.name()).asDouble();
    }
    double intercept = table.get("intercept").asDouble();
    Scorecard card = new Scorecard(intercept, Double.POSITIVE_INFINITY, knots, points);
    return new Segment(intercept, card, usual);
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
    Segment segment = RingScore.isOfBusinesses(values) ? businesses : buyers;
    List<FeaturePoints> given = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      double value = values[feature.ordinal()];
      double points = segment.card.points(feature, value);
      double usual = segment.card.points(feature, segment.usual[feature.ordinal()]);
      if (points != 0 || usual != 0) {
        given.add(new FeaturePoints(feature.name(), value, points, usual));
      }
    }
    given.sort(Comparator.comparingDouble(feature -> -Math.abs(feature.push())));
    return new ScorePoints(segment.intercept, given);
  }
}

package io.ringlight.ring.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The fitted scores of a candidate. Groups of which most are sellers or creators have tables of
 * their own: shops share bank accounts and offices for other reasons than buyers share cards.
 */
public final class RingScore {
  private static final String RESOURCE = "ring-score.json";

  private final Tables buyers;
  private final Tables businesses;

  private record Tables(Scorecard collusion, Scorecard wholeness) {}

  private RingScore(Tables buyers, Tables businesses) {
    this.buyers = buyers;
    this.businesses = businesses;
  }

  /** The table that ships with the program, fitted on synthetic marketplaces. */
  public static RingScore shipped() {
    try (InputStream in = RingScore.class.getResourceAsStream(RESOURCE)) {
      JsonNode root = new ObjectMapper().readTree(in);
      return new RingScore(tables(root.get("buyers")), tables(root.get("businesses")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether half of a group or more are sellers or creators. */
  public static boolean isOfBusinesses(double[] values) {
    return values[Feature.SELLER_SHARE.ordinal()] + values[Feature.CREATOR_SHARE.ordinal()] >= 0.5;
  }

  /** The probability that a group is a ring. */
  public double collusion(double[] values) {
    return tables(values).collusion.probability(values);
  }

  /**
   * The most that a group's {@link #collusion} can be, as far as the features that are {@link
   * Feature#isQuick} tell.
   */
  public double collusionAtMost(double[] values) {
    return tables(values).collusion.atMost(values);
  }

  /** The expected overlap (Jaccard) with a whole ring, by which overlapping candidates compete. */
  public double wholeness(double[] values) {
    return tables(values).wholeness.probability(values);
  }

  private Tables tables(double[] values) {
    return isOfBusinesses(values) ? businesses : buyers;
  }

  private static Tables tables(JsonNode node) {
    return new Tables(card(node.get("collusion")), card(node.get("wholeness")));
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
    return new Scorecard(
        node.get("intercept").asDouble(),
        node.path("slow_at_most").asDouble(Double.POSITIVE_INFINITY),
        knots,
        points);
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }
}

package io.ringlight.ring.quality;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A 95 % interval, both ends included. */
public record Interval(double low, double high) {
  private static final double OUTSIDE = 0.025;

  /**
   * The middle 95 % of a figure over bootstrap draws (the percentile method).
   *
   * @param figure null in draws that do not have it, which are left out
   * @return null when no draw has the figure
   */
  static <T> Interval of(List<T> draws, Function<T, Double> figure) {
    double[] values = new double[draws.size()];
    for (int draw = 0; draw < values.length; draw++) {
      values[draw] = orNaN(figure.apply(draws.get(draw)));
    }
    return middle(values);
  }

  /**
   * The middle 95 % of the difference between two paired lists of draws, one minus other.
   *
   * @return null when no draw has both figures
   */
  static <T> Interval ofDifference(List<T> ones, List<T> others, Function<T, Double> figure) {
    double[] values = new double[ones.size()];
    for (int draw = 0; draw < values.length; draw++) {
      values[draw] = orNaN(figure.apply(ones.get(draw))) - orNaN(figure.apply(others.get(draw)));
    }
    return middle(values);
  }

  private static double orNaN(Double value) {
    return value == null ? Double.NaN : value;
  }

  /** The middle 95 % of some numbers; NaN is left out. Null when there is none. */
  static Interval middle(double[] values) {
    double[] sorted =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length == 0) {
      return null;
    }
    int outside = (int) Math.floor(OUTSIDE * sorted.length);
    return new Interval(sorted[outside], sorted[sorted.length - 1 - outside]);
  }

  /** The same interval, but with a low end that is not above this one. */
  Interval downTo(double least) {
    return new Interval(Math.min(low, least), high);
  }
}

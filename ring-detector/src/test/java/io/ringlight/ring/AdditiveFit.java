package io.ringlight.ring;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Fits one scorecard: logistic regression on piecewise linear bases (hat functions on quantiles of
 * each feature), with a ridge and a penalty on bends, by iteratively reweighted least squares.
 */
final class AdditiveFit {
  private static final int FEW = 4;
  private static final int ROUNDS = 10;

  final double[][] knots;
  final double[][] points;
  double intercept;

  private final int[] starts;
  private final int size;

  private AdditiveFit(double[][] rows, int features) {
    knots = new double[features][];
    points = new double[features][];
    starts = new int[features];
    int next = 1;
    for (int feature = 0; feature < features; feature++) {
      knots[feature] = knots(rows, feature);
      starts[feature] = next;
      next += knots[feature].length;
    }
    size = next;
  }

  /**
   * @param rows features of each example
   * @param targets between 0 and 1
   * @param weights of each example
   * @param ridge pulls points to 0
   * @param bend pulls each function towards a straight line
   */
  static AdditiveFit of(
      double[][] rows, double[] targets, double[] weights, double ridge, double bend) {
    int features = rows[0].length;
    AdditiveFit fit = new AdditiveFit(rows, features);
    double[] beta = fit.solve(rows, targets, weights, ridge, bend);
    fit.intercept = beta[0];
    for (int feature = 0; feature < features; feature++) {
      fit.points[feature] =
          Arrays.copyOfRange(
              beta, fit.starts[feature], fit.starts[feature] + fit.knots[feature].length);
    }
    return fit;
  }

  /** Distinct quantiles; where most values are 0, those of the others. */
  private static double[] knots(double[][] rows, int feature) {
    double[] values = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      values[row] = rows[row][feature];
    }
    double[] knots = quantiles(values);
    if (knots.length < FEW) {
      double[] others = Arrays.stream(values).filter(value -> Math.abs(value) > 1e-9).toArray();
      double[] more = others.length == 0 ? others : quantiles(others);
      knots = DoubleStream.concat(DoubleStream.of(0), Arrays.stream(more)).sorted().toArray();
      knots = distinct(knots);
    }
    return knots.length < 2 ? new double[0] : knots;
  }

  private static double[] quantiles(double[] values) {
    Arrays.sort(values);
    double[] quantiles = {0.02, 0.15, 0.35, 0.55, 0.75, 0.9, 0.99};
    double[] found = new double[quantiles.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = Math.round(values[(int) (quantiles[i] * (values.length - 1))] * 1e4) / 1e4;
    }
    return distinct(found);
  }

  private static double[] distinct(double[] ascending) {
    double[] found = new double[ascending.length];
    int count = 0;
    for (double value : ascending) {
      if (count == 0 || value > found[count - 1] + 1e-3) {
        found[count++] = value;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private double[] solve(
      double[][] rows, double[] targets, double[] weights, double ridge, double bend) {
    double[] beta = new double[size];
    int[] index = new int[1 + 2 * knots.length];
    double[] value = new double[index.length];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] hessian = penalty(ridge, bend);
      double[] gradient = new double[size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          gradient[i] -= hessian[i][j] * beta[j];
        }
      }
      for (int row = 0; row < rows.length; row++) {
        int count = basis(rows[row], index, value);
        double sum = 0;
        for (int i = 0; i < count; i++) {
          sum += beta[index[i]] * value[i];
        }
        double probability = 1 / (1 + Math.exp(-sum));
        double curve = weights[row] * Math.max(1e-6, probability * (1 - probability));
        double error = weights[row] * (targets[row] - probability);
        for (int i = 0; i < count; i++) {
          gradient[index[i]] += error * value[i];
          double[] line = hessian[index[i]];
          for (int j = 0; j < count; j++) {
            line[index[j]] += curve * value[i] * value[j];
          }
        }
      }
      double[] step = cholesky(hessian, gradient);
      double largest = 0;
      for (int i = 0; i < size; i++) {
        beta[i] += Math.max(-2, Math.min(2, step[i]));
        largest = Math.max(largest, Math.abs(step[i]));
      }
      if (largest < 1e-3) {
        break;
      }
    }
    return beta;
  }

  private double[][] penalty(double ridge, double bend) {
    double[][] penalty = new double[size][size];
    penalty[0][0] = 1e-6;
    for (int feature = 0; feature < knots.length; feature++) {
      int start = starts[feature];
      int count = knots[feature].length;
      for (int i = 0; i < count; i++) {
        penalty[start + i][start + i] += ridge;
      }
      for (int i = 1; i + 1 < count; i++) {
        double[] second = {1, -2, 1};
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            penalty[start + i - 1 + a][start + i - 1 + b] += bend * second[a] * second[b];
          }
        }
      }
    }
    return penalty;
  }

  private int basis(double[] row, int[] index, double[] value) {
    index[0] = 0;
    value[0] = 1;
    int count = 1;
    for (int feature = 0; feature < knots.length; feature++) {
      double[] at = knots[feature];
      if (at.length == 0) {
        continue;
      }
      double x = row[feature];
      int upper = 0;
      while (upper < at.length && at[upper] < x) {
        upper++;
      }
      if (upper == 0 || upper == at.length) {
        index[count] = starts[feature] + Math.max(0, upper - 1);
        value[count++] = 1;
      } else {
        double share = (x - at[upper - 1]) / (at[upper] - at[upper - 1]);
        index[count] = starts[feature] + upper - 1;
        value[count++] = 1 - share;
        index[count] = starts[feature] + upper;
        value[count++] = share;
      }
    }
    return count;
  }

  private static double[] cholesky(double[][] matrix, double[] right) {
    int n = right.length;
    for (int j = 0; j < n; j++) {
      double[] rowJ = matrix[j];
      for (int k = 0; k < j; k++) {
        rowJ[j] -= rowJ[k] * rowJ[k];
      }
      rowJ[j] = Math.sqrt(Math.max(rowJ[j], 1e-12));
      for (int i = j + 1; i < n; i++) {
        double[] rowI = matrix[i];
        double sum = rowI[j];
        for (int k = 0; k < j; k++) {
          sum -= rowI[k] * rowJ[k];
        }
        rowI[j] = sum / rowJ[j];
      }
    }
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= matrix[i][k] * x[k];
      }
      x[i] /= matrix[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= matrix[k][i] * x[k];
      }
      x[i] /= matrix[i][i];
    }
    return x;
  }

  double logit(double[] row) {
    int[] index = new int[1 + 2 * knots.length];
    double[] value = new double[index.length];
    int count = basis(row, index, value);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum +=
          index[i] == 0
              ? intercept
              : points[featureOf(index[i])][index[i] - starts[featureOf(index[i])]] * value[i];
    }
    return sum;
  }

  private int featureOf(int index) {
    int feature = 0;
    while (feature + 1 < starts.length && starts[feature + 1] <= index) {
      feature++;
    }
    return feature;
  }
}

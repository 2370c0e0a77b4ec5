package io.ringlight.ring.evidence;

import java.util.Arrays;

/**
 * How surprising it is that accounts share a token: minus the logarithm of the chance that two
 * accounts drawn at random share some token of this type that is no more crowded, scaled so that 1
 * is a pair that nothing else of its type resembles. Where households share addresses, a shared
 * address says little; where nobody shares devices, a shared device says much.
 */
final class Surprise {
  private Surprise() {}

  /**
   * The surprise of each token, 0 to 1; what was given is kept. O(tokens + largest degree).
   *
   * @param population how many accounts are active at all
   */
  static float[] of(TokenList tokens, int typeCount, int population) {
    int largest = 2;
    for (int token = 0; token < tokens.tokenCount; token++) {
      largest = Math.max(largest, degree(tokens, token));
    }
    double[][] pairs = new double[typeCount][];
    for (int token = 0; token < tokens.tokenCount; token++) {
      int type = tokens.types[token];
      if (pairs[type] == null) {
        pairs[type] = new double[largest + 1];
      }
      double degree = degree(tokens, token);
      pairs[type][(int) degree] += degree * (degree - 1);
    }
    double all = Math.max(6.0, (double) population * (population - 1));
    for (double[] counts : pairs) {
      if (counts != null) {
        toSurprise(counts, all);
      }
    }
    return pick(tokens, pairs);
  }

  private static void toSurprise(double[] pairs, double all) {
    double scale = StrictMath.log(all / 2);
    double sum = 0;
    double previous = 1;
    for (int degree = 2; degree < pairs.length; degree++) {
      if (pairs[degree] > 0) {
        sum += pairs[degree];
        previous = -StrictMath.log(Math.min(1, sum / all)) / scale;
      }
      pairs[degree] = previous;
    }
  }

  private static float[] pick(TokenList tokens, double[][] surpriseByDegree) {
    float[] surprise = Arrays.copyOf(tokens.given, tokens.tokenCount);
    for (int token = 0; token < surprise.length; token++) {
      if (Float.isNaN(surprise[token])) {
        double[] byDegree = surpriseByDegree[tokens.types[token]];
        surprise[token] = rounded(byDegree[degree(tokens, token)]);
      }
    }
    return surprise;
  }

  /** Between 0 and 1, in steps of a millionth. */
  static float rounded(double surprise) {
    return Math.round(Math.max(0, Math.min(1, surprise)) * 1e6) / 1e6f;
  }

  private static int degree(TokenList tokens, int token) {
    return tokens.starts[token + 1] - tokens.starts[token];
  }
}

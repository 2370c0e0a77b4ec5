package io.ringlight.bench;

import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * XGBoost on the very columns that the network reads; the number of trees is chosen on the
 * validation rows.
 *
 * @param depth of a tree
 * @param rate of learning
 * @param columns the share of columns that a tree may look at
 */
record BoostedTrees(int depth, double rate, double columns) implements RiskContender {
  private static final int ROUNDS = 600;
  private static final int PATIENCE = 40;

  @Override
  public float[] scores(RiskTask task) {
    try {
      return learned(task);
    } catch (XGBoostError e) {
      throw new IllegalStateException(e);
    }
  }

  private float[] learned(RiskTask task) throws XGBoostError {
    Map<String, Object> parameters =
        Map.ofEntries(
            Map.entry("objective", "binary:logistic"),
            Map.entry("tree_method", "hist"),
            Map.entry("max_depth", depth),
            Map.entry("eta", rate),
            Map.entry("subsample", 0.7),
            Map.entry("colsample_bytree", columns),
            Map.entry("min_child_weight", 5),
            Map.entry("eval_metric", "aucpr"),
            Map.entry("verbosity", 0),
            Map.entry("verbose_eval", 0),
            Map.entry("nthread", 1));
    DMatrix validation = matrix(task, task.validation());
    float[][] precision = new float[1][ROUNDS];
    Booster booster =
        XGBoost.train(
            matrix(task, task.training()),
            parameters,
            ROUNDS,
            Map.of("validation", validation),
            precision,
            null,
            null,
            PATIENCE);
    int best = 0;
    for (int round = 1; round < ROUNDS; round++) {
      best = precision[0][round] > precision[0][best] ? round : best;
    }
    return firstColumn(booster.predict(matrix(task, task.test()), true, best + 1));
  }

  private static DMatrix matrix(RiskTask task, int[] chosen) throws XGBoostError {
    int width = task.rows().schema().width();
    DMatrix matrix = new DMatrix(task.values(chosen), chosen.length, width, Float.NaN);
    matrix.setLabel(task.targets(chosen));
    return matrix;
  }

  private static float[] firstColumn(float[][] table) {
    float[] column = new float[table.length];
    for (int row = 0; row < column.length; row++) {
      column[row] = table[row][0];
    }
    return column;
  }
}

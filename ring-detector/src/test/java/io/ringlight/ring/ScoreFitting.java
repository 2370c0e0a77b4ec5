package io.ringlight.ring;

import io.ringlight.ring.score.Feature;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Fits {@code ring-score.json} on dumped candidates. Args: output, dump files. */
final class ScoreFitting {
  /** Of groups with less evidence, which are most, one in so many is taken and weighs as many. */
  private static final int EACH = 6;

  private static final double TELLING = 1.2;
  private static final Random sampling = new Random(1);

  public static void main(String[] args) throws Exception {
    List<double[]> rows = new ArrayList<>();
    List<double[]> heads = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      read(Path.of(args[i]), rows, heads);
    }
    double[][] features = rows.toArray(new double[0][]);
    double[] weights = heads.stream().mapToDouble(head -> head[2]).toArray();
    double[] whole = new double[features.length];
    double[] ring = new double[features.length];
    for (int i = 0; i < features.length; i++) {
      whole[i] = heads.get(i)[0];
      ring[i] = heads.get(i)[0] >= Double.parseDouble(System.getProperty("least", "0.5")) ? 1 : 0;
    }
    double ridge = Double.parseDouble(System.getProperty("ridge", "1"));
    double bend = Double.parseDouble(System.getProperty("bend", "3"));
    AdditiveFit collusion = AdditiveFit.of(features, ring, weights, ridge, bend);
    AdditiveFit wholeness = AdditiveFit.of(features, whole, weights, ridge, bend);
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[0])))) {
      out.println("{");
      out.println(
          "  \"fitted_on\": \"synthetic marketplaces, " + features.length + " candidates\",");
      write(out, "collusion", collusion);
      out.println("  },");
      write(out, "wholeness", wholeness);
      out.println("  }");
      out.println("}");
    }
    System.out.println(
        "fitted on " + features.length + " candidates, " + Arrays.stream(ring).sum());
  }

  private static void read(Path file, List<double[]> rows, List<double[]> heads) throws Exception {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(",", -1);
        double[] row = new double[Feature.values().length];
        for (int i = 0; i < row.length; i++) {
          row[i] = Double.parseDouble(cells[5 + i]);
        }
        double overlap = Double.parseDouble(cells[1]);
        boolean telling = overlap > 0.15 || evidence(row) > TELLING;
        if (telling || sampling.nextInt(EACH) == 0) {
          rows.add(row);
          heads.add(new double[] {overlap, Double.parseDouble(cells[2]), telling ? 1 : EACH});
        }
      }
    }
  }

  static double evidence(double[] row) {
    return row[Feature.WITHOUT_LARGEST.ordinal()]
        + row[Feature.MOMENTS.ordinal()]
        + row[Feature.UNDONE_MOMENTS.ordinal()]
        + row[Feature.DIRECT.ordinal()];
  }

  private static void write(PrintWriter out, String name, AdditiveFit fit) {
    out.println("  \"" + name + "\": {");
    out.printf(Locale.ROOT, "    \"intercept\": %.4f,%n", fit.intercept);
    out.println("    \"features\": {");
    List<String> lines = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      if (fit.knots[feature.ordinal()].length > 0) {
        lines.add(
            "      \""
                + feature
                + "\": {\"knots\": "
                + list(fit.knots[feature.ordinal()])
                + ", \"points\": "
                + list(fit.points[feature.ordinal()])
                + "}");
      }
    }
    out.println(String.join(",\n", lines));
    out.println("    }");
  }

  private static String list(double[] values) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ", ").append(String.format(Locale.ROOT, "%.4f", values[i]));
    }
    return text.append("]").toString();
  }
}

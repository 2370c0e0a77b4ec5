package io.ringlight.ring;

import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.Measurer;
import io.ringlight.ring.score.RingScore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Fits {@code ring-score.json} on candidates that {@link Dump} wrote. Arguments: the output, and
 * the dumped files.
 */
final class ScoreFitting {
  /** Of groups with less evidence, which are most, one in so many is taken and weighs as many. */
  private static final int EACH = 6;

  private static final double TELLING = 1.2;
  private static final double FOUND = 0.5;
  private static final double RIDGE = 1;
  private static final double BEND = 3;

  private final Random sampling = new Random(1);
  private final List<Example> buyers = new ArrayList<>();
  private final List<Example> businesses = new ArrayList<>();

  private record Example(double[] features, double overlap, double weight) {}

  private ScoreFitting() {}

  public static void main(String[] args) throws IOException {
    ScoreFitting fitting = new ScoreFitting();
    for (int i = 1; i < args.length; i++) {
      fitting.read(Path.of(args[i]));
    }
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[0])))) {
      out.println("{");
      segment(out, "buyers", fitting.buyers);
      out.println("  },");
      segment(out, "businesses", fitting.businesses);
      out.println("  }");
      out.println("}");
    }
  }

  private void read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        example(line.split(",", -1));
      }
    }
  }

  private void example(String[] cells) {
    double[] row = new double[Feature.values().length];
    for (int i = 0; i < row.length && 5 + i < cells.length; i++) {
      row[i] = Double.parseDouble(cells[5 + i]);
    }
    Measurer.combine(row);
    double overlap = Double.parseDouble(cells[1]);
    if (RingScore.isOfBusinesses(row)) {
      businesses.add(new Example(row, overlap, 1));
    } else if (overlap > 0.15 || evidence(row) > TELLING) {
      buyers.add(new Example(row, overlap, 1));
    } else if (sampling.nextInt(EACH) == 0) {
      buyers.add(new Example(row, overlap, EACH));
    }
  }

  static double evidence(double[] row) {
    return row[Feature.WITHOUT_LARGEST.ordinal()]
        + row[Feature.MOMENTS.ordinal()]
        + row[Feature.UNDONE_MOMENTS.ordinal()]
        + row[Feature.DIRECT.ordinal()];
  }

  private static void segment(PrintWriter out, String name, List<Example> examples) {
    double[][] rows = examples.stream().map(Example::features).toArray(double[][]::new);
    double[] weights = examples.stream().mapToDouble(Example::weight).toArray();
    double[] overlaps = examples.stream().mapToDouble(Example::overlap).toArray();
    double[] found = examples.stream().mapToDouble(one -> one.overlap() >= FOUND ? 1 : 0).toArray();
    out.println("  \"" + name + "\": {");
    out.println("    \"fitted_on\": " + rows.length + ",");
    write(out, "collusion", AdditiveFit.of(rows, found, weights, RIDGE, BEND));
    out.println("    },");
    write(out, "wholeness", AdditiveFit.of(rows, overlaps, weights, RIDGE, BEND));
    out.println("    }");
  }

  private static void write(PrintWriter out, String name, AdditiveFit fit) {
    out.println("    \"" + name + "\": {");
    out.printf(Locale.ROOT, "      \"intercept\": %.4f,%n", fit.intercept);
    out.println("      \"features\": {");
    List<String> lines = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      double[] knots = fit.knots[feature.ordinal()];
      if (knots.length > 0) {
        lines.add(
            "        \"%s\": {\"knots\": %s, \"points\": %s}"
                .formatted(feature, list(knots), list(fit.points[feature.ordinal()])));
      }
    }
    out.println(String.join(",\n", lines));
    out.println("      }");
  }

  private static String list(double[] values) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ", ").append(String.format(Locale.ROOT, "%.4f", values[i]));
    }
    return text.append("]").toString();
  }
}

package io.ringlight.ring;

import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.RingScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes {@code median-group.json}, what the median candidate measures, from candidates that {@link
 * Dump} wrote. Arguments: the output, and the dumped files.
 */
final class MedianGroup {
  private MedianGroup() {}

  public static void main(String[] args) throws IOException {
    List<double[]> buyers = new ArrayList<>();
    List<double[]> businesses = new ArrayList<>();
    for (String file : Arrays.asList(args).subList(1, args.length)) {
      for (String line : Files.readAllLines(Path.of(file))) {
        if (!line.startsWith("seed,")) {
          double[] values =
              Arrays.stream(line.split(",", -1)).skip(5).mapToDouble(Double::parseDouble).toArray();
          (RingScore.isOfBusinesses(values) ? businesses : buyers).add(values);
        }
      }
    }
    Files.writeString(
        Path.of(args[0]),
        "{\n  \"buyers\": {\n%s\n  },\n  \"businesses\": {\n%s\n  }\n}\n"
            .formatted(medians(buyers), medians(businesses)));
  }

  private static String medians(List<double[]> groups) {
    return Arrays.stream(Feature.values())
        .map(feature -> "    \"%s\": %s".formatted(feature, median(groups, feature)))
        .collect(Collectors.joining(",\n"));
  }

  private static String median(List<double[]> groups, Feature feature) {
    double[] values =
        groups.stream().mapToDouble(group -> group[feature.ordinal()]).sorted().toArray();
    return String.format(Locale.ROOT, "%.4f", values[values.length / 2]);
  }
}

package io.ringlight.ring.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads and writes a {@link RingScore} as JSON: the names of the features that nodes ask for, and
 * for each ensemble its start and its trees, one line each. A score without risks is written in
 * format 1, which was there before risks were; one with both variants in format 2, which holds the
 * same and a further section.
 */
public final class RingScoreJson {
  static final int WITHOUT_RISKS = 1;
  static final int WITH_RISKS = 2;

  private static final MathContext SIX_DIGITS = new MathContext(6);

  private RingScoreJson() {}

  /**
   * Reads a score.
   *
   * @throws IOException if it is not JSON of this format, or asks for a feature that does not exist
   */
  public static RingScore read(InputStream in) throws IOException {
    JsonNode root = new ObjectMapper().readTree(in);
    int format = root == null ? 0 : root.path("format").asInt();
    if (format != WITHOUT_RISKS && format != WITH_RISKS) {
      throw new IOException(
          "it is not a ring score of format " + WITHOUT_RISKS + " or " + WITH_RISKS);
    }
    int[] ordinals = ordinals(root.path("features"));
    ScoreVariant withRisks =
        format == WITH_RISKS ? variant(root.path("with_risks"), ordinals) : null;
    try {
      return new RingScore(
          root.path("fitted_on").asText(),
          variant(root, ordinals),
          withRisks,
          typologies(root.path("typologies"), ordinals));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static ScoreVariant variant(JsonNode node, int[] ordinals) throws IOException {
    JsonNode firstLook = node.path("first_look");
    return new ScoreVariant(
        ensemble(firstLook, ordinals),
        firstLook.path("least").asDouble(),
        ensemble(node.path("collusion"), ordinals),
        ensemble(node.path("wholeness"), ordinals));
  }

  private static int[] ordinals(JsonNode names) throws IOException {
    if (!names.isArray()) {
      throw new IOException("it does not name its features");
    }
    int[] ordinals = new int[names.size()];
    for (int i = 0; i < ordinals.length; i++) {
      try {
        ordinals[i] = Feature.valueOf(names.get(i).asText()).ordinal();
      } catch (IllegalArgumentException e) {
        throw new IOException("it asks for \"" + names.get(i).asText() + "\", which is unknown", e);
      }
    }
    return ordinals;
  }

  private static SortedMap<String, TreeEnsemble> typologies(JsonNode node, int[] ordinals)
      throws IOException {
    SortedMap<String, TreeEnsemble> typologies = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      typologies.put(entry.getKey(), ensemble(entry.getValue(), ordinals));
    }
    return typologies;
  }

  private static TreeEnsemble ensemble(JsonNode node, int[] ordinals) throws IOException {
    if (!node.path("start").isNumber() || !node.path("trees").isArray()) {
      throw new IOException("it lacks an ensemble of trees");
    }
    List<Tree> trees = new ArrayList<>();
    for (JsonNode tree : node.path("trees")) {
      trees.add(tree(tree, ordinals));
    }
    return new TreeEnsemble(node.path("start").asDouble(), trees);
  }

  private static Tree tree(JsonNode node, int[] ordinals) throws IOException {
    int count = node.path("points").size();
    int[] features = new int[count];
    double[] thresholds = new double[count];
    int[] next = new int[count];
    double[] points = new double[count];
    for (int i = 0; i < count; i++) {
      int feature = node.path("features").path(i).asInt(-1);
      features[i] = feature < 0 ? -1 : ordinals[checked(feature, 0, ordinals.length)];
      thresholds[i] = node.path("thresholds").path(i).asDouble();
      next[i] = node.path("next").path(i).asInt();
      points[i] = node.path("points").path(i).asDouble();
      if (feature >= 0) {
        checked(next[i], i + 1, count - 1);
      }
    }
    checked(count, 1, Integer.MAX_VALUE);
    return new Tree(features, thresholds, next, points);
  }

  /** Trees from a file must end, and ask for nothing that is not there. */
  private static int checked(int value, int from, int before) throws IOException {
    if (value < from || value >= before) {
      throw new IOException("one of its trees is damaged");
    }
    return value;
  }

  /** The same score as text; equal scores give equal text. */
  public static String write(RingScore score) {
    boolean both = score.withRisks() != null;
    StringBuilder text = new StringBuilder("{\n");
    text.append("  \"format\": ").append(both ? WITH_RISKS : WITHOUT_RISKS);
    text.append(",\n  \"fitted_on\": ");
    text.append(quoted(score.origin())).append(",\n  \"features\": [");
    for (Feature feature : Feature.values()) {
      if (both || !feature.isOfRisks()) {
        text.append(feature.ordinal() == 0 ? "" : ", ").append(quoted(feature.name()));
      }
    }
    text.append("],\n");
    write(text, score.withoutRisks());
    text.append("  },\n  \"typologies\": {");
    String separator = "\n";
    for (Map.Entry<String, TreeEnsemble> typology : score.typologies().entrySet()) {
      text.append(separator).append("  ").append(quoted(typology.getKey())).append(": {\n");
      write(text, typology.getValue());
      text.append("  }");
      separator = ",\n";
    }
    text.append("\n  }");
    if (both) {
      text.append(",\n  \"with_risks\": {\n");
      write(text, score.withRisks());
      text.append("  }\n  }");
    }
    return text.append("\n}\n").toString();
  }

  /** Leaves its last object open. */
  private static void write(StringBuilder text, ScoreVariant variant) {
    text.append("  \"first_look\": {\n    \"least\": ").append(variant.least()).append(",\n");
    write(text, variant.firstLook());
    text.append("  },\n  \"collusion\": {\n");
    write(text, variant.collusion());
    text.append("  },\n  \"wholeness\": {\n");
    write(text, variant.wholeness());
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  private static void write(StringBuilder text, TreeEnsemble ensemble) {
    text.append("    \"start\": ").append(ensemble.start()).append(",\n    \"trees\": [");
    String separator = "\n";
    for (Tree tree : ensemble.trees()) {
      text.append(separator).append("      ");
      write(text, tree);
      separator = ",\n";
    }
    text.append("\n    ]\n");
  }

  private static void write(StringBuilder text, Tree tree) {
    StringBuilder features = new StringBuilder();
    StringBuilder thresholds = new StringBuilder();
    StringBuilder next = new StringBuilder();
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < tree.points().length; i++) {
      String comma = i == 0 ? "" : ",";
      boolean leaf = tree.features()[i] < 0;
      features.append(comma).append(tree.features()[i]);
      thresholds.append(comma).append(leaf ? "0" : number(tree.thresholds()[i]));
      next.append(comma).append(leaf ? 0 : tree.next()[i]);
      points.append(comma).append(number(tree.points()[i]));
    }
    text.append("{\"features\": [").append(features).append("], \"thresholds\": [");
    text.append(thresholds).append("], \"next\": [").append(next).append("], \"points\": [");
    text.append(points).append("]}");
  }

  /** Six digits tell as much as all, in a third of the space. */
  private static String number(double value) {
    return new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
  }
}

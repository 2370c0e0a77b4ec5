package io.ringlight.ring.explain;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says how two members of a ring hang together. */
public final class ConnectionText {
  private static final int NAMED = 10;

  private ConnectionText() {}

  /** Several lines, each ending with a line feed. */
  public static String of(Connection connection) {
    String names = connection.from().label() + " and " + connection.to().label();
    if (connection.shortest() == null) {
      return names
          + " are not connected by what the snapshot shows; what they do at the same moments it"
          + " does not draw.\n";
    }
    List<RingPath> disjoint = connection.disjoint();
    StringBuilder text = new StringBuilder(names + "\n");
    text.append("\nShortest\n").append(line(connection.shortest()));
    text.append("\nStrongest\n").append(line(connection.strongest()));
    text.append("\nWays that have nothing in common: ").append(disjoint.size()).append('\n');
    disjoint.stream().limit(NAMED).forEach(path -> text.append(line(path)));
    if (disjoint.size() > NAMED) {
      text.append("  and ").append(disjoint.size() - NAMED).append(" more\n");
    }
    return text.toString();
  }

  private static String line(RingPath path) {
    StringBuilder text = new StringBuilder("  " + path.nodes().get(0).label());
    for (int i = 0; i < path.ties().size(); i++) {
      text.append(" –").append(types(path.ties().get(i))).append("– ");
      text.append(path.nodes().get(i + 1).label());
    }
    return text + String.format(Locale.ROOT, " (strength %.2f)\n", path.strength());
  }

  private static String types(List<RingLink> ties) {
    return ties.stream()
        .map(link -> PrintableText.of(link.type()))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }
}

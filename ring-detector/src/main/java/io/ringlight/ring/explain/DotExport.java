package io.ringlight.ring.explain;

import io.ringlight.ring.RingRole;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;

/**
 * Writes a ring's graph in the DOT language of Graphviz: members as boxes, those of the core
 * filled, shared things as ellipses, exclusive ties thicker. No id can break out of its quotes.
 * Equal graphs give equal text.
 */
public final class DotExport {
  private DotExport() {}

  /** The whole file; lines end with a line feed. */
  public static String text(RingGraph ring) {
    GraphAttributes attributes = new GraphAttributes(ring);
    DOTExporter<RingNode, RingLink> exporter = new DOTExporter<>(attributes::name);
    exporter.setGraphIdProvider(() -> "ring");
    exporter.setVertexAttributeProvider(node -> escaped(drawn(node, attributes.of(node))));
    exporter.setEdgeAttributeProvider(link -> escaped(drawn(link, attributes.of(link))));
    StringWriter text = new StringWriter();
    exporter.exportGraph(ring.graph(), text);
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static Map<String, Attribute> drawn(RingNode node, Map<String, Attribute> attributes) {
    attributes.put("label", GraphAttributes.text(node.type() + " " + node.id()));
    if (node instanceof MemberNode member) {
      attributes.put("shape", GraphAttributes.text("box"));
      if (member.role() == RingRole.CORE) {
        attributes.put("style", GraphAttributes.text("filled"));
      }
    }
    return attributes;
  }

  private static Map<String, Attribute> drawn(RingLink link, Map<String, Attribute> attributes) {
    attributes.put("label", GraphAttributes.text(link.type()));
    String width = String.format(Locale.ROOT, "%.2f", 0.5 + 2 * link.weight());
    attributes.put("penwidth", GraphAttributes.text(width));
    return attributes;
  }

  /**
   * JGraphT escapes quotes alone, and readers disagree on what a backslash before one means; so
   * backslashes are written as the character references that Graphviz knows, and with them the
   * ampersands that begin such references.
   */
  private static Map<String, Attribute> escaped(Map<String, Attribute> attributes) {
    Map<String, Attribute> escaped = new LinkedHashMap<>();
    attributes.forEach(
        (name, attribute) -> {
          String value = attribute.getValue().replace("&", "&amp;").replace("\\", "&#92;");
          escaped.put(name, new DefaultAttribute<>(value, AttributeType.STRING));
        });
    return escaped;
  }
}

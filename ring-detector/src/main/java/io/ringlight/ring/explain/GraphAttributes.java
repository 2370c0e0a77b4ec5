package io.ringlight.ring.explain;

import io.ringlight.graph.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;

/**
 * What exports say of nodes and edges. Nodes are named {@code n0}, {@code n1}, ... and edges {@code
 * e0}, {@code e1}, ... in the graph's order; the extract's ids are in the attribute {@code name}.
 */
final class GraphAttributes {
  /** What a node may have beside its type, and of which type it is. */
  static final Map<String, AttributeType> OF_NODES =
      types("name", "role", "risk", "ring_accounts", "all_accounts");

  /** What an edge may have beside its type and weight, and of which type it is. */
  static final Map<String, AttributeType> OF_EDGES = types("first_seen", "last_seen", "events");

  private final Map<RingNode, String> nodeNames = new HashMap<>();
  private final Map<RingLink, String> edgeNames = new HashMap<>();

  GraphAttributes(RingGraph ring) {
    ring.graph().vertexSet().forEach(node -> nodeNames.put(node, "n" + nodeNames.size()));
    ring.graph().edgeSet().forEach(link -> edgeNames.put(link, "e" + edgeNames.size()));
  }

  private static Map<String, AttributeType> types(String... names) {
    Map<String, AttributeType> types = new LinkedHashMap<>();
    for (String name : names) {
      types.put(
          name,
          switch (name) {
            case "risk" -> AttributeType.FLOAT;
            case "ring_accounts", "all_accounts" -> AttributeType.INT;
            case "events" -> AttributeType.LONG;
            default -> AttributeType.STRING;
          });
    }
    return types;
  }

  String name(RingNode node) {
    return nodeNames.get(node);
  }

  String name(RingLink link) {
    return edgeNames.get(link);
  }

  Map<String, Attribute> of(RingNode node) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("type", text(node.type()));
    attributes.put("name", text(node.id()));
    if (node instanceof SharedNode shared) {
      attributes.put("ring_accounts", DefaultAttribute.createAttribute(shared.ringAccounts()));
      attributes.put("all_accounts", DefaultAttribute.createAttribute(shared.allAccounts()));
    } else if (node instanceof MemberNode member) {
      if (member.role() != null) {
        attributes.put("role", text(member.role().code()));
      }
      if (member.risk() != null) {
        attributes.put("risk", DefaultAttribute.createAttribute(member.risk()));
      }
    }
    return attributes;
  }

  Map<String, Attribute> of(RingLink link) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("type", text(link.type()));
    attributes.put("weight", DefaultAttribute.createAttribute(link.weight()));
    putTime(attributes, "first_seen", link.firstSeen());
    putTime(attributes, "last_seen", link.lastSeen());
    attributes.put("events", DefaultAttribute.createAttribute(link.events()));
    return attributes;
  }

  private static void putTime(Map<String, Attribute> attributes, String name, long time) {
    if (time != Times.MISSING) {
      attributes.put(name, text(Instant.ofEpochMilli(time).toString()));
    }
  }

  static Attribute text(String text) {
    return DefaultAttribute.createAttribute(PrintableText.of(text));
  }
}

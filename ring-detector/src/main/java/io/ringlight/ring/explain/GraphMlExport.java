package io.ringlight.ring.explain;

import java.io.StringWriter;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/**
 * Writes a ring's graph as GraphML, which Gephi, yEd, Cytoscape, NetworkX and igraph read. Ids are
 * escaped as XML asks. Equal graphs give equal text.
 */
public final class GraphMlExport {
  private GraphMlExport() {}

  /** The whole file; lines end with a line feed. */
  public static String text(RingGraph ring) {
    GraphAttributes attributes = new GraphAttributes(ring);
    GraphMLExporter<RingNode, RingLink> exporter = new GraphMLExporter<>(attributes::name);
    exporter.registerAttribute("type", AttributeCategory.ALL, AttributeType.STRING);
    GraphAttributes.OF_NODES.forEach(
        (name, type) -> exporter.registerAttribute(name, AttributeCategory.NODE, type));
    GraphAttributes.OF_EDGES.forEach(
        (name, type) -> exporter.registerAttribute(name, AttributeCategory.EDGE, type));
    exporter.setExportEdgeWeights(true);
    exporter.setEdgeIdProvider(attributes::name);
    exporter.setVertexAttributeProvider(attributes::of);
    exporter.setEdgeAttributeProvider(attributes::of);
    StringWriter text = new StringWriter();
    exporter.exportGraph(ring.graph(), text);
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}

package io.ringlight.ring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.SnapshotFixture;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Multigraph;
import org.jgrapht.nio.dot.DOTImporter;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is exported is read back by parsers that know nothing of how it was written. */
class ExportTest {
  private static final List<String> HOSTILE =
      List.of(
          "\"];evil[\"",
          "</data><node id=\"x\"/>",
          "a\\",
          "b\\\"",
          "&amp;]]>",
          "<!-- c",
          "d'e; --",
          " spaces  kept ",
          "ünï😀",
          "{}[]<>|\\N");

  private static RingGraph hostileRing() {
    SnapshotFixture fixture = new SnapshotFixture().buyers(HOSTILE.toArray(new String[0]));
    for (String id : HOSTILE) {
      fixture.link(id, "device", "d\"\\" + id.charAt(0), LinkRole.NONE, 0, 86_400_000, 2);
      fixture.link(id, "phone\"<", "&same\\");
    }
    return RingGraph.of(fixture.build(), HOSTILE);
  }

  @Test
  void anXmlParserReadsEveryIdOfTheGraphMl() throws Exception {
    RingGraph ring = hostileRing();
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(GraphMlExport.text(ring))));
    String idKey = key(document, "node", "name");

    NodeList nodes = document.getElementsByTagName("node");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      ids.add(data((Element) nodes.item(i), idKey));
    }

    assertThat(ids).containsAll(HOSTILE).contains("&same\\");
    assertThat(ids).hasSize(ring.graph().vertexSet().size());
    String nodeType = key(document, "all", "type");
    assertThat(data((Element) nodes.item(0), nodeType)).isEqualTo("buyer");
    NodeList edges = document.getElementsByTagName("edge");
    assertThat(edges.getLength()).isEqualTo(ring.graph().edgeSet().size());
    String seenKey = key(document, "edge", "first_seen");
    assertThat(data((Element) edges.item(0), nodeType)).isEqualTo("uses");
    assertThat(GraphMlExport.text(ring)).contains("1970-01-02T00:00:00Z").contains(seenKey);
  }

  private static String key(Document document, String of, String name) {
    NodeList keys = document.getElementsByTagName("key");
    for (int i = 0; i < keys.getLength(); i++) {
      Element key = (Element) keys.item(i);
      if (key.getAttribute("for").equals(of) && key.getAttribute("attr.name").equals(name)) {
        return key.getAttribute("id");
      }
    }
    throw new AssertionError("no key " + name + " of " + of);
  }

  private static String data(Element element, String key) {
    NodeList data = element.getElementsByTagName("data");
    for (int i = 0; i < data.getLength(); i++) {
      if (((Element) data.item(i)).getAttribute("key").equals(key)) {
        return data.item(i).getTextContent();
      }
    }
    return null;
  }

  @Test
  void aDotParserReadsEveryId() {
    RingGraph ring = hostileRing();
    Graph<String, DefaultEdge> read = new Multigraph<>(DefaultEdge.class);
    DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
    importer.setVertexFactory(name -> name);
    Map<String, String> ids = new HashMap<>();
    importer.addVertexAttributeConsumer(
        (vertex, value) -> {
          if (vertex.getSecond().equals("name")) {
            String name = value.getValue().replace("&#92;", "\\").replace("&amp;", "&");
            ids.put(vertex.getFirst(), name);
          }
        });

    importer.importGraph(read, new StringReader(DotExport.text(ring)));

    assertThat(ids.values()).containsAll(HOSTILE).contains("&same\\");
    assertThat(read.vertexSet()).hasSameSizeAs(ring.graph().vertexSet());
    assertThat(read.edgeSet()).hasSameSizeAs(ring.graph().edgeSet());
  }

  @Test
  void charactersThatAreNoTextAreWrittenOut() {
    assertThat(PrintableText.of("a\u0000b\nc\u001b[31md\u202ee\u2028f\uffffg"))
        .isEqualTo("a\\u0000b\\u000ac\\u001b[31md\\u202ee\\u2028f\\uffffg");
    assertThat(PrintableText.of("\ud800 \udb40\udc01")).isEqualTo("\\ud800 \\U0e0001");
    assertThat(PrintableText.of("ünï 😀 \\ \"")).isEqualTo("ünï 😀 \\ \"");
  }

  @Test
  void controlCharactersBreakNoFile() throws Exception {
    List<String> ids = List.of("a\u0001", "b\n\r\n", "c\u202e");
    SnapshotFixture fixture = new SnapshotFixture().buyers(ids.toArray(new String[0]));
    ids.forEach(id -> fixture.link(id, "device", "\u0000"));
    RingGraph ring = RingGraph.of(fixture.build(), ids);

    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(GraphMlExport.text(ring))));
    assertThat(DotExport.text(ring))
        .contains("b&#92;u000a&#92;u000d&#92;u000a")
        .doesNotContain("\r");
  }

  @Test
  void theOrderOfMembersDoesNotMatter() {
    GraphSnapshot snapshot =
        new SnapshotFixture()
            .buyers("a", "b", "c")
            .link("a", "device", "d")
            .link("b", "device", "d")
            .link("c", "address", "l")
            .link("a", "address", "l")
            .build();
    RingGraph first = RingGraph.of(snapshot, List.of("a", "b", "c"));
    RingGraph second = RingGraph.of(snapshot, List.of("c", "b", "a"));

    assertThat(DotExport.text(second)).isEqualTo(DotExport.text(first));
    assertThat(GraphMlExport.text(second)).isEqualTo(GraphMlExport.text(first));
    assertThat(DotExport.text(first))
        .isEqualTo(
            """
            graph ring {
              n0 [ type="buyer" name="a" label="buyer a" shape="box" ];
              n1 [ type="buyer" name="b" label="buyer b" shape="box" ];
              n2 [ type="buyer" name="c" label="buyer c" shape="box" ];
              n3 [ type="address" name="l" ring_accounts="2" all_accounts="2" label="address l" ];
              n4 [ type="device" name="d" ring_accounts="2" all_accounts="2" label="device d" ];
              n0 -- n3 [ type="uses" weight="1.0" events="1" label="uses" penwidth="2.50" ];
              n2 -- n3 [ type="uses" weight="1.0" events="1" label="uses" penwidth="2.50" ];
              n0 -- n4 [ type="uses" weight="1.0" events="1" label="uses" penwidth="2.50" ];
              n1 -- n4 [ type="uses" weight="1.0" events="1" label="uses" penwidth="2.50" ];
            }
            """);
  }
}

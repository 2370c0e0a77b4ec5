package io.ringlight.bench;

import io.ringlight.ring.algo.LeidenParameters;
import io.ringlight.ring.algo.Objective;
import io.ringlight.ring.algo.WeightedGraph;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** igraph's Leiden in C, by its Python package, in a process of its own that times itself. */
final class IgraphContender implements Contender, AutoCloseable {
  private static final String SCRIPT = "/igraph_leiden.py";

  private final String python;
  private final Path folder;
  private int nodes;
  private int edges;

  IgraphContender(String python) throws IOException {
    this.python = python;
    this.folder = Files.createTempDirectory("ringlight-igraph");
    try (InputStream script = IgraphContender.class.getResourceAsStream(SCRIPT)) {
      Files.copy(script, folder.resolve("run.py"));
    }
  }

  @Override
  public String name() {
    return "igraph (C)";
  }

  @Override
  public String absence() {
    try {
      ask(List.of(python, "-c", "import igraph"));
      return "";
    } catch (IOException noPython) {
      return python + " cannot import igraph (Debian: apt-get install python3-igraph)";
    }
  }

  /** Each run is a process of its own. */
  @Override
  public boolean warmsUp() {
    return false;
  }

  @Override
  public void load(WeightedGraph graph) throws IOException {
    nodes = graph.nodeCount();
    edges = graph.linkCount() / 2;
    ByteBuffer buffer = ByteBuffer.allocate(12 * edges).order(ByteOrder.LITTLE_ENDIAN);
    int edge = 0;
    for (int node = 0; node < nodes; node++) {
      for (int link = graph.firstLink(node); link < graph.endLink(node); link++) {
        if (graph.neighbour(link) > node) {
          buffer.putInt(4 * edge, node);
          buffer.putInt(4 * (edges + edge), graph.neighbour(link));
          buffer.putFloat(4 * (2 * edges + edge), graph.weight(link));
          edge++;
        }
      }
    }
    Files.write(folder.resolve("edges"), buffer.array());
  }

  @Override
  public Run run(LeidenParameters parameters) throws IOException {
    String answer =
        ask(
            List.of(
                python,
                folder.resolve("run.py").toString(),
                folder.resolve("edges").toString(),
                folder.resolve("labels").toString(),
                Integer.toString(nodes),
                Integer.toString(edges),
                parameters.objective() == Objective.CPM ? "CPM" : "modularity",
                Double.toString(parameters.resolution()),
                Integer.toString(parameters.iterations())));
    String[] seconds = answer.strip().split(" ");
    return new Run(labels(), Double.parseDouble(seconds[0]), Double.parseDouble(seconds[1]));
  }

  private int[] labels() throws IOException {
    int[] labels = new int[nodes];
    ByteBuffer.wrap(Files.readAllBytes(folder.resolve("labels")))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer()
        .get(labels);
    return labels;
  }

  private static String ask(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(answer);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

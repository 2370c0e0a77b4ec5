package io.ringlight.cli;

import io.ringlight.cli.run.FinishedRun;
import io.ringlight.cli.run.RingsReader;
import io.ringlight.cli.run.RunFiles;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.store.SnapshotReader;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.TrackedRing;
import io.ringlight.ring.explain.DotExport;
import io.ringlight.ring.explain.GraphMlExport;
import io.ringlight.ring.explain.RingExplanation;
import io.ringlight.ring.explain.RingGraph;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ringlight explain}. */
@Command(
    name = "explain",
    header = "Says why a group is listed as a ring.",
    description = {
      "Says why a group of accounts is listed as a ring: the evidence and what speaks against it, who is"
          + " in it, what they share and what holds them together, in words or as a small graph for"
          + " Graphviz (dot) or Gephi, yEd and Cytoscape (graphml)."
    },
    footer = {
      "  ringlight explain runs/first R-7f3a",
      "  ringlight explain runs/first R-7f3a --format dot | dot -Tsvg > ring.svg",
      "  ringlight explain runs/first R-7f3a --between acct-1 acct-2"
    })
final class ExplainCommand implements Runnable {
  /** How a ring is shown. */
  enum Format {
    TEXT,
    DOT,
    GRAPHML
  }

  @ParentCommand private Ringlight ringlight;

  @Parameters(index = "0", paramLabel = "DIR", description = "A run directory.")
  private Path run;

  @Parameters(
      index = "1",
      paramLabel = "RING_ID",
      description = "A ring's id, or as much of its beginning as no other ring shares.")
  private String ringId;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What to print: text, dot or graphml. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--between",
      arity = "2",
      paramLabel = "ACCOUNT",
      description = "Print only how these two members hang together.")
  private List<String> between;

  @Mixin private ResourceOptions resources;
  @Mixin private GeneralOptions general;

  @Override
  public void run() {
    Console console = ringlight.console();
    FinishedRun.require(run);
    TrackedRing ring = RingChoice.choose(RingsReader.read(run), ringId, run);
    if (format == Format.TEXT && between == null && ring.status() == RingStatus.DISSOLVED) {
      // Its members may have left the snapshot.
      console.out().print(RingExplanation.text(ring, null));
      return;
    }
    GraphSnapshot snapshot =
        general.withProgress(
            console,
            progress ->
                SnapshotReader.open(run.resolve(RunFiles.SNAPSHOT), resources.threads(), progress));
    console.out().print(text(ring, RingGraph.of(snapshot, ring.ring())));
  }

  private String text(TrackedRing ring, RingGraph graph) {
    if (between != null) {
      return RingExplanation.path(graph, between.get(0), between.get(1));
    }
    return switch (format) {
      case TEXT -> RingExplanation.text(ring, graph);
      case DOT -> DotExport.text(graph);
      case GRAPHML -> GraphMlExport.text(graph);
    };
  }
}

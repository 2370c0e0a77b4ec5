package io.ringlight.cli;

import io.ringlight.cli.run.FinishedRun;
import io.ringlight.cli.run.RingsReader;
import io.ringlight.cli.run.RunFiles;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.SnapshotReader;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.TrackedRing;
import io.ringlight.ring.explain.Connection;
import io.ringlight.ring.explain.ConnectionText;
import io.ringlight.ring.explain.DotExport;
import io.ringlight.ring.explain.GraphMlExport;
import io.ringlight.ring.explain.RingExplanation;
import io.ringlight.ring.explain.RingGraph;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
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
          + " in it, what they share, what moved the score, and what holds them together; in words, as"
          + " JSON, or as a small graph for Graphviz (dot) or Gephi, yEd and Cytoscape (graphml)."
    },
    footer = {
      "  ringlight explain runs/first R-7f3a",
      "  ringlight explain runs/first R-7f3a --format dot | dot -Tsvg > ring.svg",
      "  ringlight explain runs/first R-7f3a --between acct-1 acct-2",
      "  ringlight explain runs/first R-7f3a --risk acct-1"
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
      description =
          "Print only how these two members hang together: the shortest way, the strongest, and all"
              + " that have nothing in common.")
  private List<String> between;

  @Option(
      names = "--risk",
      paramLabel = "ACCOUNT",
      description =
          "Print only why this member has its risk: the features that make it, beside usual accounts,"
              + " and those it is tied to most.")
  private String risk;

  @Mixin private ModelOptions modelOptions;
  @Mixin private AccountKeyOptions key;
  @Mixin private JsonOption json;
  @Mixin private ResourceOptions resources;
  @Mixin private GeneralOptions general;

  @Override
  public void run() {
    requireOneFormat();
    FinishedRun.require(run);
    TrackedRing ring = RingChoice.choose(RingsReader.read(run), ringId, run);
    if (risk != null) {
      explainRisk(ring);
      return;
    }
    // Members of a ring that dissolved may have left the snapshot.
    boolean words = format == Format.TEXT && between == null;
    RingGraph graph = words && ring.status() == RingStatus.DISSOLVED ? null : graph(ring);
    if (between == null) {
      explain(ring, graph);
    } else {
      connect(ring, graph.between(between.get(0), between.get(1)));
    }
  }

  private void requireOneFormat() {
    if (between != null && risk != null) {
      throw new RinglightException(
          ExitCode.USAGE, "--between and --risk print one thing each; leave one of them out.");
    }
    if (format != Format.TEXT && (between != null || risk != null || json.json())) {
      throw new RinglightException(
          ExitCode.USAGE,
          "--format %s draws the whole ring; leave out %s, or --format."
              .formatted(
                  format.name().toLowerCase(Locale.ROOT),
                  between != null ? "--between" : risk != null ? "--risk" : "--json"));
    }
  }

  private RingGraph graph(TrackedRing ring) {
    GraphSnapshot snapshot =
        general.withProgress(
            ringlight.console(),
            progress ->
                SnapshotReader.open(run.resolve(RunFiles.SNAPSHOT), resources.threads(), progress));
    return RingGraph.of(snapshot, ring.ring());
  }

  private void explain(TrackedRing ring, RingGraph graph) {
    PrintStream out = ringlight.console().out();
    if (json.json()) {
      ResultJson.print(out, ExplanationResult.of(RingsReader.line(run, ring.ringId()), graph));
      return;
    }
    out.print(
        switch (format) {
          case TEXT -> RingExplanation.text(ring, graph);
          case DOT -> DotExport.text(graph);
          case GRAPHML -> GraphMlExport.text(graph);
        });
  }

  private void explainRisk(TrackedRing ring) {
    RiskExplanation explanation =
        new MemberRisk(run, ring, modelOptions, ids())
            .explain(risk, resources.threads(), general, ringlight.console());
    PrintStream out = ringlight.console().out();
    if (json.json()) {
      ResultJson.print(out, explanation);
    } else {
      out.print(explanation.text());
    }
  }

  private UnaryOperator<String> ids() {
    return key.ids(run, FinishedRun.require(run).keyFingerprint());
  }

  private void connect(TrackedRing ring, Connection connection) {
    PrintStream out = ringlight.console().out();
    if (json.json()) {
      ResultJson.print(out, ConnectionResult.of(ring.ringId(), connection));
    } else {
      out.print(ConnectionText.of(connection));
    }
  }
}

package io.ringlight.cli;

import io.ringlight.cli.run.RunFiles;
import io.ringlight.cli.run.RunInput;
import io.ringlight.cli.run.RunSummary;
import io.ringlight.cli.run.SummaryJson;
import io.ringlight.ring.Ring;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.TrackedRing;
import io.ringlight.ring.explain.PrintableText;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people read after a run: how much was read, what was found, and what to type next. */
final class RunReport {
  private static final int TOP = 5;
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final Console console;
  private final PrintStream out;
  private final Path directory;
  private final RunSummary summary;

  private RunReport(Console console, Path directory, RunSummary summary) {
    this.console = console;
    this.out = console.out();
    this.directory = directory;
    this.summary = summary;
  }

  /** Prints the summary as asked for: for people, as JSON, or not at all. */
  static void print(
      Console console,
      GeneralOptions general,
      JsonOption json,
      Path directory,
      RunSummary summary) {
    summary.warnings().forEach(warning -> general.note(console, warning));
    summary.missing().forEach(sentence -> general.note(console, sentence));
    if (json.json()) {
      console.out().print(SummaryJson.read(directory));
    } else if (!general.quiet()) {
      new RunReport(console, directory, summary).print();
    }
  }

  private void print() {
    out.print(BuildReport.counts(summary.input().manifest().counts()));
    if (summary.input().extract() != null) {
      Path rejects = directory.resolve(RunFiles.REJECTS);
      out.print(BuildReport.rows(summary.input().files(), rejects));
    }
    rings();
    new TrendReport(out, summary.trend()).print();
    out.printf("%nWritten to %s in %s.", directory, seconds());
    out.println(" Next:");
    next();
  }

  private List<TrackedRing> live() {
    return summary.rings().stream().filter(ring -> ring.status() != RingStatus.DISSOLVED).toList();
  }

  private void rings() {
    List<TrackedRing> live = live();
    long accounts = live.stream().mapToLong(ring -> ring.ring().members().size()).sum();
    out.printf(
        Locale.ROOT,
        "%n%s%,d %s with %,d accounts%s%s%n",
        bold(),
        live.size(),
        live.size() == 1 ? "ring" : "rings",
        accounts,
        plain(),
        changes());
    live.stream().limit(TOP).forEach(this::ring);
    if (live.size() > TOP) {
      out.printf(Locale.ROOT, "  and %,d more in %s%n", live.size() - TOP, RunFiles.RINGS);
    }
  }

  /** How many rings are new, grown and so on, where an earlier run was continued. */
  private String changes() {
    if (summary.previous() == null) {
      return "";
    }
    return summary.rings().stream()
        .collect(
            Collectors.groupingBy(
                TrackedRing::status, java.util.TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().code())
        .collect(Collectors.joining(", ", ": ", ""));
  }

  private void ring(TrackedRing tracked) {
    Ring ring = tracked.ring();
    out.printf(
        Locale.ROOT,
        "  %s  %.2f  %-16s %3d accounts  %s%n",
        tracked.ringId(),
        ring.score(),
        ring.typology().code().replace('_', ' '),
        ring.members().size(),
        ring.reasons().stream()
            .findFirst()
            .map(reason -> PrintableText.of(reason.text()))
            .orElse(""));
  }

  private String seconds() {
    double seconds = summary.stages().stream().mapToDouble(stage -> stage.seconds()).sum();
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }

  private void next() {
    List<TrackedRing> live = live();
    if (!live.isEmpty()) {
      out.println("  ringlight explain " + directory + " " + live.get(0).ringId());
    }
    out.println("  ringlight evaluate " + directory + " --labels " + labels());
  }

  /** The labels that lie in the extract, if there are any. */
  private String labels() {
    RunInput input = summary.input();
    return input.files().stream()
        .filter(file -> file.table().equals("labels"))
        .findFirst()
        .map(file -> input.extract().resolve(Path.of(file.file()).getName(0)).toString())
        .orElse("FILE");
  }

  private String bold() {
    return console.colouredOut() ? BOLD : "";
  }

  private String plain() {
    return console.colouredOut() ? PLAIN : "";
  }
}

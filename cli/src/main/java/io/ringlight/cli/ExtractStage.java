package io.ringlight.cli;

import io.ringlight.cli.run.OutputDirectory;
import io.ringlight.cli.run.PendingFile;
import io.ringlight.cli.run.RejectsFolder;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.BuildSummary;
import io.ringlight.graph.extract.ExtractBuilder;
import java.nio.file.Path;

/**
 * Builds a snapshot inside an unfinished output, and saves the rejects when that fails. The id map
 * appears when the output does.
 */
final class ExtractStage implements AutoCloseable {
  private final Path extract;
  private final ExtractOptions options;
  private final ResourceOptions resources;
  private final PendingFile idMap;

  /** Refuses, before any work, to write the id map over a file unless it is forced to. */
  ExtractStage(Path extract, ExtractOptions options, ResourceOptions resources, boolean force) {
    this.extract = extract;
    this.options = options;
    this.resources = resources;
    this.idMap = options.idMap() == null ? null : begin(options, force);
  }

  private static PendingFile begin(ExtractOptions options, boolean force) {
    if (options.keyFile() == null) {
      throw new RinglightException(
          ExitCode.USAGE,
          "--id-map needs --pseudonymize: without it ids stay as they are and need no map.");
    }
    return PendingFile.begin(options.idMap(), force);
  }

  /**
   * @param snapshot where to build; exists and is empty
   * @param rejects where rejects go; moved beside the output when there are too many
   */
  BuildSummary build(OutputDirectory output, Path snapshot, Path rejects, Progress progress) {
    Path map = idMap == null ? null : idMap.path();
    try {
      return ExtractBuilder.build(
          extract, snapshot, options.buildOptions(rejects, map, resources), progress);
    } catch (RinglightException e) {
      throw named(e, map, rejects, RejectsFolder.moveBeside(output, rejects));
    }
  }

  /** The builder names what it was given, which goes with the unfinished output. */
  private RinglightException named(RinglightException e, Path map, Path rejects, Path moved) {
    String message = e.getMessage();
    if (moved != null) {
      message = message.replace(rejects.toString(), moved.toString());
    }
    if (map != null) {
      message = message.replace(map.toString(), options.idMap().toString());
    }
    return message.equals(e.getMessage()) ? e : new RinglightException(e.exitCode(), message, e);
  }

  /** Gives the id map, where one was asked for, its name. */
  void publishIdMap() {
    if (idMap != null) {
      idMap.publish();
    }
  }

  @Override
  public void close() {
    if (idMap != null) {
      idMap.close();
    }
  }
}

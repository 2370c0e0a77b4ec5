package io.ringlight.cli;

import io.ringlight.cli.run.OutputDirectory;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.BuildOptions;
import io.ringlight.graph.extract.BuildSummary;
import io.ringlight.graph.extract.ExtractBuilder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Builds a snapshot inside an unfinished output, and saves the rejects when that fails. */
final class ExtractStage {
  private final Path extract;
  private final ExtractOptions options;
  private final ResourceOptions resources;

  ExtractStage(Path extract, ExtractOptions options, ResourceOptions resources) {
    this.extract = extract;
    this.options = options;
    this.resources = resources;
  }

  /** Refuses, before any work, to write the id map over a file that exists. */
  void check(boolean force) {
    Path map = options.idMap();
    if (map != null && !force && Files.exists(map, LinkOption.NOFOLLOW_LINKS)) {
      throw new RinglightException(
          ExitCode.CANNOT_CREATE,
          "The id map " + map + " exists; name another, or replace it with --force.");
    }
  }

  /**
   * @param snapshot where to build; exists and is empty
   * @param rejects where rejects go; moved beside the output when there are too many
   */
  BuildSummary build(OutputDirectory output, Path snapshot, Path rejects, Progress progress) {
    BuildOptions build = options.buildOptions(rejects, resources);
    try {
      return ExtractBuilder.build(extract, snapshot, build, progress);
    } catch (RinglightException e) {
      Path moved = output.moveRejectsBeside(rejects);
      if (moved == null) {
        throw e;
      }
      // The builder names the folder it was given, which goes with the unfinished output.
      String message = e.getMessage().replace(rejects.toString(), moved.toString());
      throw new RinglightException(e.exitCode(), message, e);
    }
  }
}

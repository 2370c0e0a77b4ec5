package io.ringlight.cli.model;

import io.ringlight.cli.run.CurrentLink;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.quality.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A directory of models, with a link {@code current} to the one that is in use. */
public final class ModelRegistry {
  private final Path directory;
  private final MoveRecord record;

  private ModelRegistry(Path directory) {
    this.directory = directory;
    this.record = new MoveRecord(directory);
  }

  /** One that exists, or is made. */
  public static ModelRegistry at(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.CANNOT_CREATE,
          "The directory of models %s cannot be made (%s); name one that you may write to."
              .formatted(directory, IoFailure.reason(e)),
          e);
    }
    return new ModelRegistry(directory);
  }

  /**
   * One that exists.
   *
   * @throws RinglightException {@link ExitCode#NO_INPUT} when there is none
   */
  public static ModelRegistry existing(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          "The directory of models " + directory + " does not exist; check its name.");
    }
    return new ModelRegistry(directory);
  }

  /** Where a model of this name lies, or will lie. */
  public Path model(String name) {
    return directory.resolve(name);
  }

  /** The link to the model that is in use. */
  public Path link() {
    return CurrentLink.of(directory);
  }

  /** The name of the model that is in use; empty where there is none yet. */
  public Optional<String> current() {
    return CurrentLink.name(directory);
  }

  /**
   * Takes a model into use.
   *
   * @param from the model that it was measured against; null where none was in use
   * @param name of a model in this directory
   * @param measured what speaks for it; null where nothing was measured
   * @throws RinglightException {@link ExitCode#TEMPORARY_FAILURE} when another model is in use by
   *     now
   */
  public void promote(String from, String name, Difference measured, Instant now) {
    try (CurrentLink link = CurrentLink.hold(directory)) {
      if (!Objects.equals(from, current().orElse(null))) {
        throw new RinglightException(
            ExitCode.TEMPORARY_FAILURE,
            "Meanwhile %s was made to lead to %s; measure %s against that: give the same command again."
                .formatted(link(), current().orElse("nothing"), name));
      }
      record.add(new Move(now, false, from, name, measured));
      link.move(name);
    }
  }

  /**
   * Takes the model into use again that the present one took the place of.
   *
   * @return its name
   * @throws RinglightException {@link ExitCode#NO_INPUT} when there is none, or it is gone; {@link
   *     ExitCode#BAD_CONFIGURATION} when it is damaged
   */
  public String rollback(Instant now) {
    try (CurrentLink link = CurrentLink.hold(directory)) {
      String present =
          current()
              .orElseThrow(
                  () -> missing(link() + " does not exist; put a model there with --promote."));
      String before =
          record
              .before(present)
              .orElseThrow(
                  () ->
                      missing(
                          present + " is the first model of " + directory + ", with none before."));
      ModelReader.read(model(before));
      record.add(new Move(now, true, present, before, null));
      link.move(before);
      return before;
    }
  }

  private static RinglightException missing(String sentence) {
    return new RinglightException(ExitCode.NO_INPUT, sentence);
  }
}

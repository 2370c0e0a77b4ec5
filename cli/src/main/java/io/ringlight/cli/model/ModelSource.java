package io.ringlight.cli.model;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.score.RingScore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Where the files of a model lie. */
sealed interface ModelSource {
  /**
   * The bytes of a file; empty where there is none.
   *
   * @throws RinglightException {@link ExitCode#NO_INPUT} when it cannot be read
   */
  Optional<byte[]> bytes(String file);

  /** A file, for people. */
  String path(String file);

  /** All of it, for people. */
  String path();

  /** The model's own name; null for the one that ships. */
  String name();

  /** A directory that somebody named. */
  record Directory(Path directory) implements ModelSource {
    @Override
    public Optional<byte[]> bytes(String file) {
      Path path = directory.resolve(file);
      if (!Files.isRegularFile(path)) {
        return Optional.empty();
      }
      try {
        return Optional.of(Files.readAllBytes(path));
      } catch (IOException e) {
        throw new RinglightException(
            ExitCode.NO_INPUT,
            path + " cannot be read (" + IoFailure.reason(e) + "); check its permissions.",
            e);
      }
    }

    @Override
    public String path(String file) {
      return directory.resolve(file).toString();
    }

    @Override
    public String path() {
      return directory.toString();
    }

    /** The directory's own name, also where a link to it or "." was given. */
    @Override
    public String name() {
      try {
        return Objects.toString(directory.toRealPath().getFileName(), "/");
      } catch (IOException e) {
        return Objects.toString(directory.getFileName(), "/");
      }
    }
  }

  /** The model that ships, among the program's resources. */
  record Shipped() implements ModelSource {
    private static final String FOLDER = "/io/ringlight/gnn/default-model/";

    @Override
    public Optional<byte[]> bytes(String file) {
      // Its ring score is the one that detection ships with.
      boolean isScore = file.equals(ModelFiles.RING_SCORE);
      try (InputStream in =
          isScore
              ? RingScore.class.getResourceAsStream(file)
              : Shipped.class.getResourceAsStream(FOLDER + file)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new RinglightException(
            ExitCode.NO_INPUT,
            "The model that ships cannot be read (%s); install Ringlight again."
                .formatted(IoFailure.reason(e)),
            e);
      }
    }

    @Override
    public String path(String file) {
      return file + " of the model that ships";
    }

    @Override
    public String path() {
      return "The model that ships";
    }

    @Override
    public String name() {
      return null;
    }
  }
}

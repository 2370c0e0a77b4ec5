package io.ringlight.gnn.network;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where the state of a training is kept, so that it can go on after an interruption: one file,
 * replaced as a whole. A training that goes on ends with the very weights of one that was never
 * interrupted. The state of another training, of other settings or rows, or one that is damaged, is
 * not used.
 */
public final class Checkpoints {
  /** Keeps nothing. */
  public static final Checkpoints NONE = new Checkpoints(null, 1);

  private final Path file;
  private final int every;

  private Checkpoints(Path file, int every) {
    this.file = file;
    this.every = every;
  }

  /**
   * Keeps states in a file.
   *
   * @param file appears after some epochs; its directory exists
   * @param every so many epochs it is written
   */
  public static Checkpoints in(Path file, int every) {
    return new Checkpoints(file, every);
  }

  /** What was kept of the training with this key, or the state that it begins with. */
  LearningState latest(String key, LearningState begun) {
    if (file == null || !Files.isRegularFile(file)) {
      return begun;
    }
    try {
      return CheckpointFormat.read(Files.readAllBytes(file), key, begun);
    } catch (IllegalArgumentException e) {
      return begun;
    } catch (IOException e) {
      throw failure("read", e);
    }
  }

  /** An epoch of the training with this key is over. */
  void keep(String key, LearningState state) {
    if (file == null || state.epoch % every != 0) {
      return;
    }
    try {
      Path written = file.resolveSibling(file.getFileName() + ".part");
      Files.write(written, CheckpointFormat.write(key, state));
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failure("written", e);
    }
  }

  private RinglightException failure(String what, IOException e) {
    return new RinglightException(
        ExitCode.IO_ERROR,
        "The checkpoint %s cannot be %s (%s); name a directory that can be."
            .formatted(file, what, IoFailure.reason(e)),
        e);
  }
}

package io.ringlight.cli.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a directory of models remembers of where {@code current} led: {@code moves.jsonl}, a line a
 * move. A move is written down before it is made, so that one that a crash prevented is told by
 * where the link leads.
 */
final class MoveRecord {
  private static final String FILE = "moves.jsonl";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  MoveRecord(Path directory) {
    this.file = directory.resolve(FILE);
  }

  void add(Move move) {
    try {
      Files.writeString(
          file,
          move.line(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          file + " cannot be written (" + IoFailure.reason(e) + "); free some space.",
          e);
    }
  }

  /**
   * The model that a model took the place of; empty where it was the first.
   *
   * @param current where the link leads
   */
  Optional<String> before(String current) {
    List<String> promoted = promoted();
    int place = promoted.lastIndexOf(current);
    int before = (place < 0 ? promoted.size() : place) - 1;
    return before < 0 ? Optional.empty() : Optional.of(promoted.get(before));
  }

  /** The models that stand below each other, the last on top, once all rollbacks are made. */
  private List<String> promoted() {
    List<String> promoted = new ArrayList<>();
    for (Move move : moves()) {
      if (move.rollback()) {
        int place = promoted.lastIndexOf(move.to());
        promoted.subList(place + 1, promoted.size()).clear();
      } else {
        int place = promoted.lastIndexOf(move.from());
        if (place >= 0) {
          // What stands above was written down, and prevented by a crash.
          promoted.subList(place + 1, promoted.size()).clear();
        } else if (move.from() != null) {
          promoted.add(move.from());
        }
        promoted.add(move.to());
      }
    }
    return promoted;
  }

  private List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      return moves;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        moves.add(Move.read(JSON.readTree(line)));
      }
      return moves;
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          file
              + " is damaged in line "
              + (moves.size() + 1)
              + "; mend it, or set the link by hand.",
          e);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          file + " cannot be read (" + IoFailure.reason(e) + "); check its permissions.",
          e);
    }
  }
}

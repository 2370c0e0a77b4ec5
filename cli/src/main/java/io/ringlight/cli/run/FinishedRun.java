package io.ringlight.cli.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A run directory, as far as its summary tells.
 *
 * @param finishedAt when it ended
 * @param accounts how many it looked at, or {@link #UNKNOWN}
 * @param listedRings how many it lists, dissolved ones too, or {@link #UNKNOWN}
 * @param generation how many runs it goes on from, one after the other; 0 for a first run
 * @param keyFingerprint which key made its pseudonyms; null when ids are as they were
 * @param knownLabels the digest of the labels of neighbours that its model was told; null for none
 */
public record FinishedRun(
    Path directory,
    String runId,
    Instant finishedAt,
    String snapshotId,
    long accounts,
    long listedRings,
    long generation,
    String keyFingerprint,
    String knownLabels) {
  /** A number that a summary does not tell. */
  static final long UNKNOWN = -1;

  /** Oldest first. */
  static final Comparator<FinishedRun> BY_TIME =
      Comparator.comparing(FinishedRun::finishedAt).thenComparing(FinishedRun::runId);

  static final String FORMAT = "ringlight-run";

  /** Reads a directory's summary; empty when it is no run directory of ours. */
  static Optional<FinishedRun> read(Path directory) {
    Path summary = directory.resolve(RunFiles.SUMMARY);
    if (!Files.isRegularFile(summary)) {
      return Optional.empty();
    }
    try {
      JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(summary));
      if (!FORMAT.equals(json.path("format").asText())) {
        return Optional.empty();
      }
      return Optional.of(
          new FinishedRun(
              directory,
              JsonField.text(json, "run_id"),
              Instant.parse(JsonField.text(json, "finished_at")),
              JsonField.text(json, "snapshot_id"),
              json.path("counts").path("accounts").asLong(UNKNOWN),
              listedRings(json.path("counts").path("rings_by_status")),
              json.path("generation").asLong(0),
              json.path("key_fingerprint").textValue(),
              json.path("model").path("known_labels_sha256").textValue()));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          summary + " cannot be read (" + IoFailure.reason(e) + "); check its permissions.",
          e);
    }
  }

  private static long listedRings(JsonNode byStatus) {
    if (!byStatus.isObject()) {
      return UNKNOWN;
    }
    long rings = 0;
    for (JsonNode count : byStatus) {
      rings += count.asLong();
    }
    return rings;
  }

  /**
   * Reads a directory that must be a run.
   *
   * @throws RinglightException {@link ExitCode#NO_INPUT} when it is none
   */
  public static FinishedRun require(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new RinglightException(
          ExitCode.NO_INPUT, "The run directory " + directory + " does not exist; check its name.");
    }
    return read(directory)
        .orElseThrow(
            () ->
                new RinglightException(
                    ExitCode.NO_INPUT,
                    directory
                        + " is no run directory: it holds no whole "
                        + RunFiles.SUMMARY
                        + "; name one that run or detect wrote."));
  }
}

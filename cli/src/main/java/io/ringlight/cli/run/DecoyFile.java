package io.ringlight.cli.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.ring.significance.DecoyScores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The scores of decoys, kept beside the snapshot they are drawn from: {@code
 * <snapshot>.decoys.json}. One key's at a time; whoever needs another's writes them over it.
 */
final class DecoyFile {
  private static final String FORMAT = "ringlight-decoys";
  private static final int VERSION = 1;
  private static final String SUFFIX = ".decoys.json";

  private final Path file;
  private final DecoyKey key;

  /**
   * @param snapshot its directory
   */
  DecoyFile(Path snapshot, DecoyKey key) {
    this.file = snapshot.resolveSibling(snapshot.getFileName() + SUFFIX);
    this.key = key;
  }

  Path file() {
    return file;
  }

  /**
   * What was kept; none where there is no file, or it is of another key or version.
   *
   * @throws DamagedException when the file is not what was written
   */
  DecoyScores read() throws DamagedException {
    if (!Files.exists(file)) {
      return DecoyScores.NONE;
    }
    try {
      JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
      if (!FORMAT.equals(JsonField.text(json, "format"))) {
        throw new IllegalArgumentException("it is no file of decoys");
      }
      return isOfKey(json) ? scores(json) : DecoyScores.NONE;
    } catch (IOException | RuntimeException e) {
      throw new DamagedException(e);
    }
  }

  private boolean isOfKey(JsonNode json) {
    return JsonField.whole(json, "version") == VERSION
        && key.snapshotId().equals(JsonField.text(json, "snapshot_id"))
        && key.engine().equals(JsonField.text(json, "engine"))
        && key.parameters().equals(JsonField.text(json, "parameters"));
  }

  private DecoyScores scores(JsonNode json) {
    List<double[]> scores = new ArrayList<>();
    for (JsonNode decoy : JsonField.of(json, "decoys")) {
      double[] ofDecoy = new double[decoy.size()];
      for (int i = 0; i < ofDecoy.length; i++) {
        ofDecoy[i] = decoy.get(i).doubleValue();
      }
      scores.add(ofDecoy);
    }
    DecoyScores read = new DecoyScores(scores);
    if (!digest(read).equals(JsonField.text(json, "sha256"))) {
      throw new IllegalArgumentException("its checksum does not fit");
    }
    return read;
  }

  /** Replaces the file, whole or not at all. */
  void write(DecoyScores scores) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.lines(bytes)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeNumberField("version", VERSION);
      json.writeStringField("snapshot_id", key.snapshotId());
      json.writeStringField("engine", key.engine());
      json.writeStringField("parameters", key.parameters());
      json.writeArrayFieldStart("decoys");
      for (int decoy = 0; decoy < scores.count(); decoy++) {
        double[] ofDecoy = scores.scores(decoy);
        json.writeArray(ofDecoy, 0, ofDecoy.length);
      }
      json.writeEndArray();
      json.writeStringField("sha256", digest(scores));
      json.writeEndObject();
    }
    try (PendingFile pending = PendingFile.begin(file, true)) {
      Files.writeString(pending.path(), bytes.toString(StandardCharsets.UTF_8) + "\n");
      pending.publish();
    }
  }

  private String digest(DecoyScores scores) {
    StringBuilder text = new StringBuilder(key.toString());
    for (int decoy = 0; decoy < scores.count(); decoy++) {
      text.append('\n').append(Arrays.toString(scores.scores(decoy)));
    }
    return Digest.of(text.toString());
  }

  /** The file is not what was written. */
  static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(Exception cause) {
      super(cause);
    }
  }
}

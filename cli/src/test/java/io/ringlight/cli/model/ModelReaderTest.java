package io.ringlight.cli.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.ringlight.cli.run.Digest;
import io.ringlight.cli.run.RunModel;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.score.RingScoreJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a model on its way is told before it is used. */
class ModelReaderTest {
  private static final String AGAIN = "; copy the model again, or train it again.";

  @TempDir Path temporary;
  private Path model;
  private Path manifest;
  private Path score;

  @BeforeEach
  void writeAModel() throws IOException {
    model = write("ours", 1);
    manifest = model.resolve("manifest.json");
    score = model.resolve("ring-score.json");
  }

  private Path write(String name, double start) throws IOException {
    Path directory = Files.createDirectory(temporary.resolve(name));
    ModelWriter.write(directory, TinyModel.ofRings(start));
    return directory;
  }

  private void assertUnfit(String sentence) {
    assertFails(78, sentence);
  }

  private void assertFails(int code, String sentence) {
    assertThatThrownBy(() -> ModelReader.read(model))
        .isInstanceOfSatisfying(
            RinglightException.class,
            e -> {
              assertThat(e).hasMessage(sentence);
              assertThat(e.exitCode().code()).isEqualTo(code);
            });
  }

  /** Writes a manifest that vouches for itself, as a mischievous or a later program would. */
  private void rewrite(String from, String to) throws IOException {
    String text = Files.readString(manifest);
    assertThat(text).contains(from);
    String id = text.replaceFirst("(?s).*\"model_id\" : \"([^\"]*)\".*", "$1");
    String bare = text.replace("\"" + id + "\"", "\"\"").replace(from, to);
    String made = ModelFiles.id(bare);
    Files.writeString(
        manifest, bare.replace("\"model_id\" : \"\"", "\"model_id\" : \"" + made + "\""));
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    RunModel read = ModelReader.read(model);
    assertThat(read.name()).isEqualTo("ours");
    assertThat(read.modelId()).matches("M-[0-9a-f]{24}");
    assertThat(read.scoreSha256()).isEqualTo(Digest.of(Files.readString(score)));
    assertThat(RingScoreJson.write(read.score()))
        .isEqualTo(RingScoreJson.write(TinyModel.ofRings(1).score()));
  }

  @Test
  void equalModelsHaveEqualIdsAndOthersDoNot() throws IOException {
    String id = ModelReader.read(model).modelId();
    assertThat(ModelReader.read(write("same", 1)).modelId()).isEqualTo(id);
    assertThat(ModelReader.read(write("other", 2)).modelId()).isNotEqualTo(id);
  }

  @Test
  void aLinkToAModelIsNamedForWhatItLeadsTo() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("current"), Path.of("ours"));
    assertThat(ModelReader.read(link).name()).isEqualTo("ours");
    assertThat(ModelReader.read(model.resolve(".")).name()).isEqualTo("ours");
  }

  @Test
  void aCutOfAnyFileIsRefused() throws IOException {
    for (Path file : List.of(manifest, score, model.resolve("MODEL_CARD.md"))) {
      byte[] whole = Files.readAllBytes(file);
      for (int length = 0; length < whole.length; length += 7) {
        Files.write(file, Arrays.copyOf(whole, length));
        assertThatThrownBy(() -> ModelReader.read(model))
            .as("%s cut to %d bytes", file.getFileName(), length)
            .isInstanceOf(RinglightException.class)
            .hasMessageStartingWith(file.toString())
            .extracting(e -> ((RinglightException) e).exitCode().code())
            .isEqualTo(78);
      }
      Files.write(file, whole);
    }
    assertThat(ModelReader.read(model).name()).isEqualTo("ours");
  }

  @Test
  void aFlippedBitOfAnyFileIsRefused() throws IOException {
    DamagedModel.assertEachFlippedBitIsRefused(
        model, List.of(manifest, score, model.resolve("MODEL_CARD.md")));
  }

  @Test
  void aCutScoreIsTold() throws IOException {
    byte[] whole = Files.readAllBytes(score);
    Files.write(score, Arrays.copyOf(whole, 100));
    assertUnfit(
        score + " has 100 bytes, not the " + whole.length + " that manifest.json lists" + AGAIN);
  }

  @Test
  void aFlippedScoreIsTold() throws IOException {
    byte[] bytes = Files.readAllBytes(score);
    bytes[50] ^= 1;
    Files.write(score, bytes);
    assertUnfit(score + " does not have the SHA-256 that manifest.json lists" + AGAIN);
  }

  @Test
  void aScoreOfAnotherModelIsTold() throws IOException {
    Files.delete(score);
    Files.copy(write("other", 2).resolve("ring-score.json"), score);
    assertUnfit(score + " does not have the SHA-256 that manifest.json lists" + AGAIN);
  }

  @Test
  void aMissingScoreIsTold() throws IOException {
    Files.delete(score);
    assertUnfit(score + " is missing" + AGAIN);
  }

  @Test
  void aManifestThatWasEditedIsTold() throws IOException {
    String id = ModelReader.read(model).modelId();
    Files.writeString(manifest, Files.readString(manifest).replace("\"seed\" : 7", "\"seed\" : 8"));
    assertUnfit(manifest + " is damaged: it is not the one that " + id + " stands for" + AGAIN);
  }

  @Test
  void aCutManifestIsTold() throws IOException {
    Files.writeString(manifest, Files.readString(manifest).substring(0, 200));
    assertUnfit(manifest + " is damaged: it is no whole JSON object" + AGAIN);
  }

  @Test
  void aNewerModelIsTold() throws IOException {
    rewrite("\"version\" : 2", "\"version\" : 3");
    assertUnfit(
        manifest
            + " is of version 3, and this Ringlight reads version 2; use the Ringlight that wrote"
            + " it, or train the model again.");
  }

  @Test
  void aNewerScoreIsTold() throws IOException {
    replaceScore(Files.readString(score).replace("\"format\": 1", "\"format\": 9"));
    assertUnfit(
        score
            + " cannot be used: it is not a ring score of format 1 or 2; use the Ringlight that wrote"
            + " it, or train the model again.");
  }

  @Test
  void aScoreThatAsksForWhatThisVersionDoesNotMeasureIsTold() throws IOException {
    replaceScore(Files.readString(score).replace("\"DEVICE\"", "\"AURA\""));
    assertUnfit(
        score
            + " cannot be used: it asks for \"AURA\", which is unknown; use the Ringlight that"
            + " wrote it, or train the model again.");
  }

  @Test
  void aScoreThatIsNoJsonIsTold() throws IOException {
    replaceScore("{\"format\": 1,");
    assertUnfit(
        score
            + " cannot be used: it is no JSON; use the Ringlight that wrote it, or train the model"
            + " again.");
  }

  private void replaceScore(String text) throws IOException {
    byte[] before = Files.readAllBytes(score);
    Files.writeString(score, text);
    rewrite("\"bytes\" : " + before.length, "\"bytes\" : " + text.getBytes(UTF_8).length);
    rewrite(Digest.of(before), Digest.of(text));
  }

  @Test
  void anOlderModelIsTold() throws IOException {
    rewrite("\"version\" : 2", "\"version\" : 1");
    assertUnfit(
        manifest
            + " is of version 1, and this Ringlight reads version 2; use the Ringlight that wrote"
            + " it, or train the model again.");
  }

  @Test
  void aFileThatNoModelHasIsTold() throws IOException {
    rewrite("MODEL_CARD.md", "../../secrets");
    assertUnfit(manifest + " is damaged: it lists ../../secrets, which no model has" + AGAIN);
  }

  @Test
  void aDirectoryOfSomethingElseIsTold() throws IOException {
    Files.writeString(manifest, "{\"format\": \"ringlight-snapshot\", \"version\": 1}");
    assertUnfit(manifest + " is no manifest of a model; name a directory that train wrote.");
    Files.delete(manifest);
    assertUnfit(
        model + " is no model: it holds no manifest.json; name a directory that train wrote.");
  }

  @Test
  void aModelThatDoesNotExistIs66() {
    model = temporary.resolve("absent");
    assertFails(66, "The model directory " + model + " does not exist; check its name.");
  }

  @Test
  void aModelThatMayNotBeReadIs66() throws IOException {
    Files.setPosixFilePermissions(score, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(score), "this user may read everything");
    assertFails(66, score + " cannot be read (permission denied); check its permissions.");
  }
}

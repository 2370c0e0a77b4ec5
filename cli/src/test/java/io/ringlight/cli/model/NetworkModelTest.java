package io.ringlight.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.cli.run.Digest;
import io.ringlight.cli.run.RunModel;
import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model with a network is checked in all of its files before it is used. */
class NetworkModelTest {
  private static final String AGAIN = "; copy the model again, or train it again.";
  private static final String ANOTHER =
      "; use the Ringlight that wrote it, or train the model again.";
  private static TrainedModel trained;

  @TempDir Path temporary;
  private Path model;

  @BeforeAll
  static void train() {
    trained = TinyModel.withNetwork(1);
  }

  @BeforeEach
  void write() throws IOException {
    model = write("ours", trained);
  }

  private Path write(String name, TrainedModel what) throws IOException {
    Path directory = Files.createDirectory(temporary.resolve(name));
    ModelWriter.write(directory, what);
    return directory;
  }

  private void assertUnfit(String sentence) {
    assertThatThrownBy(() -> ModelReader.read(model))
        .isInstanceOfSatisfying(
            RinglightException.class,
            e -> {
              assertThat(e).hasMessage(sentence);
              assertThat(e.exitCode().code()).isEqualTo(78);
            });
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    RunModel read = ModelReader.read(model);
    assertThat(read.risks().network().digest()).isEqualTo(trained.network().network().digest());
    assertThat(read.risks().weightsSha256())
        .isEqualTo(Digest.of(Files.readAllBytes(model.resolve("weights.safetensors"))));
    assertThat(read.modelId()).isEqualTo(ModelWriter.id(trained));
    assertThat(read.risks().population().risks().bounds()).containsExactly(0.25f);
    assertThat(read.risks().population().features().get("own.age").bounds())
        .containsExactly(trained.network().population().features().get("own.age").bounds());
  }

  @Test
  void equalModelsAreEqualFiles() throws IOException {
    Path again = write("again", TinyModel.withNetwork(1));
    for (String file :
        List.of("manifest.json", "weights.safetensors", "ring-score.json", "MODEL_CARD.md")) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(model.resolve(file));
    }
  }

  @Test
  void aCutOfTheWeightsIsRefused() throws IOException {
    Path weights = model.resolve("weights.safetensors");
    byte[] whole = Files.readAllBytes(weights);
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(weights, Arrays.copyOf(whole, length));
      assertUnfit(
          "%s has %d bytes, not the %d that manifest.json lists"
                  .formatted(weights, length, whole.length)
              + AGAIN);
    }
  }

  @Test
  void aFlippedBitIsRefused() throws IOException {
    DamagedModel.assertEachFlippedBitIsRefused(
        model, List.of(model.resolve("weights.safetensors"), model.resolve("manifest.json")));
  }

  @Test
  void weightsOfAnotherModelAreTold() throws IOException {
    Path other = write("other", TinyModel.withNetwork(2));
    Path weights = model.resolve("weights.safetensors");
    Files.delete(weights);
    Files.copy(other.resolve("weights.safetensors"), weights);
    assertUnfit(weights + " does not have the SHA-256 that manifest.json lists" + AGAIN);
  }

  @Test
  void missingWeightsAreTold() throws IOException {
    Path weights = model.resolve("weights.safetensors");
    Files.delete(weights);
    assertUnfit(weights + " is missing" + AGAIN);
  }

  /** Writes a manifest that vouches for itself, as a mischievous or a later program would. */
  private void rewrite(String from, String to) throws IOException {
    Path manifest = model.resolve("manifest.json");
    String text = Files.readString(manifest);
    assertThat(text).contains(from);
    String id = text.replaceFirst("(?s).*\"model_id\" : \"([^\"]*)\".*", "$1");
    String bare = text.replace("\"" + id + "\"", "\"\"").replace(from, to);
    Files.writeString(
        manifest,
        bare.replace("\"model_id\" : \"\"", "\"model_id\" : \"" + ModelFiles.id(bare) + "\""));
  }

  @Test
  void tensorsOfAnotherShapeAreTold() throws IOException {
    rewrite("\"trunk_width\" : 2", "\"trunk_width\" : 3");
    assertThatThrownBy(() -> ModelReader.read(model))
        .hasMessageStartingWith("The network of " + model + " cannot be used: ")
        .hasMessageEndingWith(ANOTHER);
  }

  @Test
  void aFieldThatIsMissingIsTold() throws IOException {
    rewrite("\"calibration\"", "\"cultivation\"");
    assertThatThrownBy(() -> ModelReader.read(model))
        .hasMessageStartingWith("The network of " + model + " cannot be used: ")
        .hasMessageContaining("calibration");
  }

  @Test
  void featuresOfAnotherVersionAreTold() throws IOException {
    int newer = AccountFeatures.VERSION + 1;
    model = write("newer", TinyModel.withNetwork(1, newer, "orders"));
    assertUnfit(
        "The network of %s reads features of version %d, and this Ringlight measures version %d"
                .formatted(model, newer, AccountFeatures.VERSION)
            + ANOTHER);
  }

  @Test
  void aPopulationOfOtherColumnsIsTold() throws IOException {
    rewrite("\"own.age\" : {", "\"own.youth\" : {");
    assertUnfit(
        model.resolve("manifest.json")
            + " is damaged: its population has other columns than its network"
            + AGAIN);
  }

  @Test
  void aPopulationThatCannotBeIsTold() throws IOException {
    rewrite("{\"bounds\":[0.25]", "{\"bounds\":[0.25,0.25]");
    assertUnfit(
        model.resolve("manifest.json")
            + " is damaged: its bound 0.25 is not above the one before"
            + AGAIN);
  }

  @Test
  void aNetworkThatIsSaidToBeNoneIsTold() throws IOException {
    String text = Files.readString(model.resolve("manifest.json"));
    int from = text.indexOf("\"network\" : {");
    int to = text.indexOf("\"population\" : {");
    rewrite(text.substring(from, to), "\"network\" : null,\n  ");
    assertUnfit(
        model.resolve("manifest.json")
            + " is damaged: it tells of a network without its weights.safetensors, or the other way"
            + " round"
            + AGAIN);
  }

  @Test
  void theCardTellsForPeople() throws IOException {
    assertThat(Files.readString(model.resolve("MODEL_CARD.md")))
        .contains("| average precision by risk | 0.500 | 0.400 to 0.600 |")
        .contains(
            "- 60 accounts (12 fraudulent) to learn from, 20 accounts (4 fraudulent) to choose")
        .contains("## For whom it is not");
  }
}

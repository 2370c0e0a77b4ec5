package io.ringlight.gnn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkTrainingTest {
  private static final TrainingSettings SETTINGS =
      new TrainingSettings(5, 6, 6, 64, 0.01, 0.01, 0.1, 1, 0.9, 3, 8, 16, 2);

  private final ValueRows rows = Rows.random(1500, 21);
  private final TrainingRows training = Rows.labelled(rows, 0, 1000);
  private final TrainingRows validation = Rows.labelled(rows, 1000, 1500);
  private final List<Epoch> epochs = new ArrayList<>();

  @TempDir private Path directory;

  private RiskNetwork fit(Checkpoints checkpoints, TrainingSettings settings) {
    return new NetworkTraining(settings, epochs::add, checkpoints).fit(training, validation);
  }

  @Test
  void learnsWhatTwoBlocksTellTogether() {
    fit(Checkpoints.NONE, SETTINGS.withEpochs(15));
    assertThat(epochs).hasSizeGreaterThan(1);
    assertThat(epochs.get(0).precision()).isLessThan(0.8);
    assertThat(epochs).anyMatch(epoch -> epoch.precision() > 0.97);
  }

  @Test
  void givesTheSameNetworkTwice() {
    assertThat(fit(Checkpoints.NONE, SETTINGS).digest())
        .isEqualTo(fit(Checkpoints.NONE, SETTINGS).digest())
        .isNotEqualTo(fit(Checkpoints.NONE, SETTINGS.withSeed(6)).digest());
  }

  @Test
  void goesOnAfterAnInterruptionAsIfNothingHadBeen() {
    Path file = directory.resolve("checkpoint");
    Checkpoints checkpoints = Checkpoints.in(file, 2);
    assertThatThrownBy(
            () ->
                new NetworkTraining(SETTINGS, NetworkTrainingTest::interrupt, checkpoints)
                    .fit(training, validation))
        .hasMessage("killed");
    assertThat(file).exists();
    RiskNetwork resumed = fit(checkpoints, SETTINGS);
    assertThat(epochs.get(0).number()).isEqualTo(3);
    assertThat(resumed.digest()).isEqualTo(fit(Checkpoints.NONE, SETTINGS).digest());
  }

  private static void interrupt(Epoch epoch) {
    if (epoch.number() == 4) {
      throw new IllegalStateException("killed");
    }
  }

  @Test
  void beginsAnewWhereTheCheckpointIsOfAnotherTraining() throws Exception {
    Checkpoints checkpoints = Checkpoints.in(directory.resolve("checkpoint"), 1);
    fit(checkpoints, SETTINGS.withSeed(9));
    epochs.clear();
    fit(checkpoints, SETTINGS);
    assertThat(epochs.get(0).number()).isZero();
    Files.write(directory.resolve("checkpoint"), new byte[] {1, 2, 3});
    epochs.clear();
    fit(checkpoints, SETTINGS);
    assertThat(epochs.get(0).number()).isZero();
  }

  @Test
  void goesOnFromANetworkWithoutBecomingWorse() {
    RiskNetwork start = fit(Checkpoints.NONE, SETTINGS.withEpochs(2));
    epochs.clear();
    RiskNetwork better =
        new NetworkTraining(TrainingSettings.FINE_TUNING.withEpochs(4), epochs::add)
            .goOn(start, training, validation);
    double begun = epochs.get(0).precision();
    double best = epochs.stream().mapToDouble(Epoch::precision).max().orElseThrow();
    assertThat(best).isGreaterThanOrEqualTo(begun);
    assertThat(better.schema()).isEqualTo(start.schema());
    assertThat(better.encoding().knots()).isEqualTo(start.encoding().knots());
  }

  @Test
  void refusesRowsOfOneKind() {
    TrainingRows honest = training.part(fraudulent(), false);
    NetworkTraining training = new NetworkTraining(SETTINGS, epochs::add);
    assertThatThrownBy(() -> training.fit(honest, validation))
        .hasMessage(
            "the rows for training are not of both kinds: none of %d are fraud"
                .formatted(honest.size()));
  }

  private boolean[] fraudulent() {
    boolean[] mask = new boolean[training.size()];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = training.targets()[i] == 1;
    }
    return mask;
  }
}

package io.ringlight.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.cli.run.CheckpointDirectory;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.SnapshotFixture;
import io.ringlight.graph.Times;
import io.ringlight.graph.extract.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training goes on where it was interrupted, and ends as if it never had been. */
class InterruptedTrainingTest {
  private static final Path FILE = Path.of("labels.csv");
  private static final int EPOCHS = 4;

  @TempDir Path temporary;
  private final List<Label> labels = new ArrayList<>();
  private final GraphSnapshot snapshot = snapshot();

  /** Twelve pairs that share a device, and honest accounts that do not. */
  private GraphSnapshot snapshot() {
    SnapshotFixture fixture = new SnapshotFixture();
    for (int i = 0; i < 24; i++) {
      fixture.buyers("bad" + i).link("bad" + i, "device", "d" + i / 2);
      fixture.buyers("good" + i).link("good" + i, "device", "own" + i);
      labels.add(new Label("bad" + i, true, Times.MISSING, null, null, null));
      labels.add(new Label("good" + i, false, Times.MISSING, null, null, null));
    }
    return fixture.build();
  }

  private TrainedModel train(String checkpoints, Progress progress) {
    CheckpointDirectory directory = CheckpointDirectory.in(temporary, checkpoints);
    TrainingPlan plan = new TrainingPlan(null, null, 1, EPOCHS, 0.4, 1, directory);
    TrainingLabels laid = TrainingLabels.of(labels, false, snapshot.accounts());
    return new Training(plan).train(snapshot, laid, FILE, progress).model();
  }

  /** Counts passes, and fails in one of them. */
  private static final class Epochs implements Progress {
    private final String fatal;
    private int count;

    Epochs(String fatal) {
      this.fatal = fatal;
    }

    @Override
    public void begin(String stage, long total) {
      count += stage.startsWith("pass") ? 1 : 0;
      if (stage.startsWith(fatal)) {
        throw new IllegalStateException("interrupted");
      }
    }

    @Override
    public void advance(long steps) {}

    @Override
    public void end() {}
  }

  @Test
  void anInterruptedTrainingGoesOn() {
    Epochs whole = new Epochs("never");
    String expected = ModelWriter.id(train("whole", whole));
    assertThatThrownBy(() -> train("broken", new Epochs("pass 3"))).hasMessage("interrupted");
    Epochs rest = new Epochs("never");
    assertThat(ModelWriter.id(train("broken", rest))).isEqualTo(expected);
    assertThat(rest.count).isBetween(1, whole.count - 2);
  }

  @Test
  void pairsThatShareStandInOnePart() {
    TrainingLabels laid = TrainingLabels.of(labels, false, snapshot.accounts());
    LabelledRows rows = LabelledRows.of(laid, AccountGroups.of(snapshot, laid));
    assertThat(rows.fraudGroups()).isEqualTo(12);
    boolean[] latest = rows.latest(0.3, 1);
    for (int i = 0; i < 24; i += 2) {
      int one = snapshot.accounts().indexOf("bad" + i);
      int other = snapshot.accounts().indexOf("bad" + (i + 1));
      assertThat(latest[place(rows, one)]).isEqualTo(latest[place(rows, other)]);
    }
  }

  private static int place(LabelledRows rows, int account) {
    return Arrays.binarySearch(rows.accounts(), account);
  }
}

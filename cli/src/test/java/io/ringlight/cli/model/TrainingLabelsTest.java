package io.ringlight.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.SnapshotFixture;
import io.ringlight.graph.Times;
import io.ringlight.graph.extract.Label;
import io.ringlight.ring.score.RingScore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingLabelsTest {
  private static final Path FILE = Path.of("labels.csv");

  private final GraphSnapshot snapshot =
      new SnapshotFixture().buyers("a", "b", "c", "d", "e", "f").build();

  private static Label fraud(String account, String ring) {
    return new Label(account, true, Times.MISSING, ring, null, null);
  }

  private static Label legit(String account) {
    return new Label(account, false, Times.MISSING, null, null, null);
  }

  private LabelCounts counts(boolean complete, Label... labels) {
    return TrainingLabels.of(List.of(labels), complete, snapshot.accounts()).counts();
  }

  @Test
  void countsWhatTheSnapshotHas() {
    Label[] labels = {
      fraud("a", "R1"), fraud("b", "R2"), fraud("z", "R3"), fraud("c", null), legit("d")
    };
    assertThat(counts(false, labels)).extracting("listed", "matched").containsExactly(5, 4);
    assertThat(counts(false, labels))
        .extracting("rings", "ringAccounts", "fraud", "legit")
        .containsExactly(2, 2, 1, 1);
    assertThat(counts(true, labels))
        .extracting("rings", "ringAccounts", "fraud", "legit")
        .containsExactly(2, 2, 1, 3);
  }

  @Test
  void aRingOfALegitAccountIsNone() {
    assertThat(counts(false, new Label("a", false, Times.MISSING, "R1", null, null)))
        .extracting("rings", "legit")
        .containsExactly(0, 1);
  }

  @Test
  void theDigestIsOfWhatLabelsSayNotOfTheirOrder() {
    String digest = counts(false, fraud("a", "R1"), legit("b")).sha256();
    assertThat(counts(false, legit("b"), fraud("a", "R1")).sha256()).isEqualTo(digest);
    assertThat(counts(false, legit("b"), fraud("a", "R2")).sha256()).isNotEqualTo(digest);
    assertThat(counts(false, fraud("b", null), fraud("a", "R1")).sha256()).isNotEqualTo(digest);
  }

  private static Training training() {
    return new Training(new TrainingPlan(null, null, 1, 1, 0.4, 1, null));
  }

  private void assertTooFew(List<Label> labels, String sentence) {
    TrainingLabels laid = TrainingLabels.of(labels, false, snapshot.accounts());
    assertThatThrownBy(() -> training().train(snapshot, laid, FILE, Progress.NONE))
        .isInstanceOfSatisfying(
            RinglightException.class,
            e -> {
              assertThat(e).hasMessage(sentence);
              assertThat(e.exitCode().code()).isEqualTo(65);
            });
  }

  @Test
  void withoutLegitAccountsNothingIsLearnt() {
    assertTooFew(
        List.of(fraud("a", "R1")),
        "labels.csv labels no legit account of this snapshot, and what fraud is can only be learnt"
            + " beside what is none; add legit accounts, or say with --complete that all others are"
            + " legit.");
  }

  @Test
  void withoutFraudNothingIsLearnt() {
    assertTooFew(
        List.of(legit("a")),
        "labels.csv labels no fraudulent account of this snapshot, so nothing can be learnt; add"
            + " what was found out.");
  }

  @Test
  void fraudOfTwoGroupsIsTooLittle() {
    assertTooFew(
        List.of(fraud("a", "R1"), fraud("b", "R1"), fraud("c", null), legit("d"), legit("e")),
        "The 3 fraudulent accounts that labels.csv labels hang together in 2 groups, and three are"
            + " needed, one to learn from, one to choose by and one to measure on, with legit"
            + " accounts for each; label more.");
  }

  @Test
  void fewRingsLeaveTheRingScoreAsItWas() {
    assertThat(RingTraining.tooFew(counts(false, fraud("a", "R1"), fraud("c", "R2"), legit("d"))))
        .isEqualTo("labels name 2 rings (fraud accounts with a ring_id) and 10 are needed");
  }

  @Test
  void ringsThatNoGroupComesNearToDoNotCount() {
    SnapshotFixture fixture = new SnapshotFixture().buyers("honest");
    List<Label> labels = new ArrayList<>(List.of(legit("honest")));
    for (int ring = 0; ring < 12; ring++) {
      for (int i = 0; i < 4; i++) {
        String account = "r" + ring + "-" + i;
        fixture.buyers(account);
        labels.add(fraud(account, "R" + ring));
        if (ring < 3) {
          fixture.link(account, "device", "d" + ring).link(account, "phone", "p" + ring);
        }
      }
    }
    GraphSnapshot made = fixture.build();
    TrainingLabels laid = TrainingLabels.of(labels, false, made.accounts());
    RingTraining.Outcome outcome =
        new RingTraining(RingScore.shipped(), 1, 1).train(made, null, laid, Progress.NONE);
    assertThat(outcome.score()).isSameAs(RingScore.shipped());
    assertThat(outcome.kept())
        .isEqualTo(
            "near 3 of the 12 labelled rings a group was found of which most is labelled, and 10"
                + " are needed");
  }
}

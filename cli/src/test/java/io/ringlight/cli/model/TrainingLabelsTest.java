package io.ringlight.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.SnapshotFixture;
import io.ringlight.ring.quality.TruthAccount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingLabelsTest {
  private static final Path FILE = Path.of("labels.csv");

  private final GraphSnapshot snapshot =
      new SnapshotFixture().buyers("a", "b", "c", "d", "e", "f").build();

  private static TruthAccount fraud(String account, String ring) {
    return new TruthAccount(account, true, ring, null);
  }

  private static TruthAccount legit(String account) {
    return new TruthAccount(account, false, null, null);
  }

  private LabelCounts counts(boolean complete, TruthAccount... labels) {
    return TrainingLabels.of(List.of(labels), complete, snapshot.accounts()).counts();
  }

  @Test
  void countsWhatTheSnapshotHas() {
    TruthAccount[] labels = {
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
    assertThat(counts(false, new TruthAccount("a", false, "R1", null)))
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

  private void assertTooFew(List<TruthAccount> labels, String sentence) {
    TrainingLabels laid = TrainingLabels.of(labels, false, snapshot.accounts());
    assertThatThrownBy(() -> new Training(null, 1, 1).train(snapshot, laid, FILE, Progress.NONE))
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
        "labels.csv labels no legit account of this snapshot, and what a ring is can only be learnt"
            + " beside what is none; add legit accounts, or say with --complete that all others are"
            + " legit.");
  }

  @Test
  void withFewRingsNothingIsLearnt() {
    assertTooFew(
        List.of(fraud("a", "R1"), fraud("b", "R1"), fraud("c", "R2"), legit("d")),
        "Training needs at least 10 labelled rings (fraud accounts with a ring_id), and labels.csv"
            + " names 2 of this snapshot; label more.");
  }

  @Test
  void ringsThatNoGroupComesNearToDoNotCount() {
    SnapshotFixture fixture = new SnapshotFixture().buyers("honest");
    List<TruthAccount> labels = new ArrayList<>(List.of(legit("honest")));
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
    assertThatThrownBy(() -> new Training(null, 1, 1).train(made, laid, FILE, Progress.NONE))
        .hasMessage(
            "Near 3 of the 12 rings that labels.csv names a group was found of which most is"
                + " labelled, and training needs at least 10; label more rings, or whole ones with"
                + " the honest accounts around them.");
  }
}

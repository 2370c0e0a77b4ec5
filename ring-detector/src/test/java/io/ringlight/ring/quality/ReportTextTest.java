package io.ringlight.ring.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.ring.RingStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTextTest {
  @Test
  void writesEveryFigureInAlignedTables() {
    EvaluationReport report =
        Evaluation.evaluate(
            new EvaluationInput(
                List.of(
                    new ListedRing(
                        "R-1", RingStatus.NEW, 0.95, "brushing", 0.01, List.of("a", "b", "c")),
                    new ListedRing(
                        "R-2", RingStatus.NEW, 0.6, "brushing", 0.2, List.of("x", "y", "z"))),
                List.of(
                    new TruthAccount("a", true, "T-1", "brushing"),
                    new TruthAccount("b", true, "T-1", "brushing"),
                    new TruthAccount("c", true, "T-1", "brushing"),
                    new TruthAccount("d", true, "T-1", "brushing")),
                true,
                List.of(
                    new LookalikeAccount("x", "G-1", "family"),
                    new LookalikeAccount("u", "G-1", "family")),
                List.of(
                    new ScoredAccount("u", 0.1),
                    new ScoredAccount("a", 0.9),
                    new ScoredAccount("d", 0.0))));

    assertThat(report.text())
        .isEqualTo(
            """
            Labels of 4 accounts name 1 ring; the run has all of these accounts.
            Look-alikes of 2 accounts name 1 group; the run has all of these accounts.

            Rings
                               figure  95 % interval   count
              F1                0.667    0.000–1.000
              precision         0.500    0.000–1.000  1 of 2
              recall            1.000    1.000–1.000  1 of 1
              fragments                                    0
              false rings                                  1
              of them chance                               1
              tied                                         0
              without a label                              0

            By score
              score at least     F1  precision  recall   found   false
              0.5             0.667      0.500   1.000  1 of 2  1 of 2
              0.7             1.000      1.000   1.000  1 of 1  0 of 1
              0.9             1.000      1.000   1.000  1 of 1  0 of 1

            By typology
              typology  recall  95 % interval   found  named right
              brushing   1.000    0.207–1.000  1 of 1       1 of 1

            Found rings as named: 1 of 1 right, 0 without a name
              known, listed as  1
              1 brushing        1

            By size
              members  recall  95 % interval   found
              3 to 5    1.000    0.207–1.000  1 of 1

            Look-alikes flagged
              kind    flagged  accounts  honest only  accounts  upper 95 %  groups hit  upper 95 %
              family  50.00 %    1 of 2      50.00 %    1 of 2     97.47 %      1 of 1    100.00 %

            Accounts
                                                      figure    95 % interval   count
              precision of flagged                     0.500      0.000–1.000  3 of 6
              … at 1 fraud in 1,000                  0.00100  0.00075–1.00000
              … at 1 fraud in 10,000                 0.00010  0.00008–1.00000
              recall                                   0.750      0.750–0.750  3 of 4
              average precision by ring score          0.875      0.850–1.000
              ROC-AUC by ring score                    0.781      0.750–0.875
              precision at recall 0.5 by ring score    1.000      1.000–1.000
              … at 1 fraud in 1,000                  1.00000  0.00142–1.00000
              … at 1 fraud in 10,000                 1.00000  0.00014–1.00000
              precision at recall 0.8 by ring score        –                –
              precision at recall 0.9 by ring score        –                –
              average precision by risk                0.625      0.550–1.000
              ROC-AUC by risk                          0.531      0.250–0.625
              precision at recall 0.5 by risk              –                –
              precision at recall 0.8 by risk              –                –
              precision at recall 0.9 by risk              –                –

            Calibration over 2 listed rings, scores from 0.600 to 0.950: Brier score 0.181, expected calibration error 0.325
              score       mean score  collude  95 % interval   rings
              0.6 to 0.7       0.600    0.000    0.000–0.793  0 of 1
              0.9 to 1.0       0.950    1.000    0.207–1.000  1 of 1

            Significance
              rings with a q-value of at most 0.05   share  upper 95 % bound   count
              chance rings                          0.00 %           95.00 %  0 of 1
              false rings                           0.00 %           95.00 %  0 of 1
            """);
  }

  @Test
  void saysWhatTheRunDoesNotHave() {
    EvaluationReport report =
        Evaluation.evaluate(
            new EvaluationInput(
                List.of(),
                List.of(
                    new TruthAccount("a", true, "T-1", null),
                    new TruthAccount("b", true, "T-1", null),
                    new TruthAccount("c", true, "T-2", null),
                    new TruthAccount("d", false, "T-3", null)),
                false,
                List.of(
                    new LookalikeAccount("x", "G-1", "family"),
                    new LookalikeAccount("a", "G-1", "office")),
                List.of(new ScoredAccount("a", null), new ScoredAccount("d", null))));

    assertThat(report.text())
        .startsWith(
            """
            Labels of 4 accounts name 2 rings; the run has 2 of these accounts and a part of 1 of the rings; the rest counts nowhere.
            Look-alikes of 2 accounts name 2 groups; the run has 1 of these accounts and a part of 1 of the groups; the rest counts nowhere.

            Rings (labelled accounts only)
            """)
        .contains("\nCalibration: no listed ring has a labelled member\n");
    assertThat(report.labels()).isEqualTo(new Coverage(4, 2, 2, 1));
    assertThat(report.knownRings()).extracting(KnownRingOutcome::members).containsExactly(1);
    assertThat(report.accounts().accounts()).isEqualTo(2);
  }
}

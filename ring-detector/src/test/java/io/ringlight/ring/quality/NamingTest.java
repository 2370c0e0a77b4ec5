package io.ringlight.ring.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamingTest {
  private static KnownRingOutcome ring(String typology, boolean found, String listed) {
    return new KnownRingOutcome("T", typology, 4, found, "R", listed, 0.8);
  }

  @Test
  void countsFoundRingsByWhatTheyDoAndHowTheyAreNamed() {
    Naming naming =
        Naming.of(
            List.of(
                ring("brushing", true, "brushing"),
                ring("brushing", true, "brushing"),
                ring("brushing", true, "promo_abuse"),
                ring("brushing", false, "brushing"),
                ring("refund_abuse", true, "unknown"),
                ring("refund_abuse", true, null),
                ring("unknown", true, "brushing")));

    assertThat(naming.right()).isEqualTo(Proportion.of(2, 3));
    assertThat(naming.unnamed()).isEqualTo(2);
    assertThat(naming.cells())
        .containsExactly(
            new NamedTypology("brushing", "brushing", 2),
            new NamedTypology("brushing", "promo_abuse", 1),
            new NamedTypology("refund_abuse", "unknown", 2));
    assertThat(NamingTable.of(naming).text())
        .isEqualTo(
            """
              known, listed as  1  2  3  4
              1 brushing        2  1  ·  ·
              2 promo_abuse     ·  ·  ·  ·
              3 refund_abuse    ·  ·  ·  2
              4 unknown         ·  ·  ·  ·
            """);
  }

  @Test
  void withoutFoundRingsNothingIsNamed() {
    assertThat(Naming.of(List.of(ring("brushing", false, null))))
        .isEqualTo(new Naming(Proportion.of(0, 0), 0, List.of()));
  }
}

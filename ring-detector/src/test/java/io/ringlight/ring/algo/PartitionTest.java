package io.ringlight.ring.algo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PartitionTest {
  @Test
  void numbersByFirstAppearance() {
    Partition partition = Partition.of(new int[] {3, 1, 3, 0, 1});

    assertThat(partition.toArray()).containsExactly(0, 1, 0, 2, 1);
    assertThat(partition.communityCount()).isEqualTo(3);
    assertThat(partition.communityOf(3)).isEqualTo(2);
    assertThat(partition).hasToString("3 communities of 5 nodes");
  }

  @Test
  void equalsWhateverTheLabels() {
    assertThat(Partition.of(new int[] {2, 2, 0}))
        .isEqualTo(Partition.of(new int[] {0, 0, 1}))
        .hasSameHashCodeAs(Partition.of(new int[] {0, 0, 1}))
        .isNotEqualTo(Partition.singletons(3));
  }

  @Test
  void listsMembersAscending() {
    Members members = Partition.of(new int[] {4, 0, 4, 4, 1}).members();

    assertThat(members.communityCount()).isEqualTo(3);
    assertThat(members.of(0)).containsExactly(0, 2, 3);
    assertThat(members.size(1)).isEqualTo(1);
    assertThat(members.member(2, 0)).isEqualTo(4);
  }

  @Test
  void leavesItsArgumentAlone() {
    int[] labels = {1, 1};
    Partition.of(labels);

    assertThat(labels).containsExactly(1, 1);
  }

  @Test
  void refusesLabelsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Partition.of(new int[] {0, 2}))
        .withMessage("node 1: community 2 is outside 0..1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Partition.of(new int[] {-1}))
        .withMessage("node 0: community -1 is outside 0..0");
  }
}

package io.ringlight.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RowIndexTest {
  @Test
  void groupsRowsByKeyInTheirOrder() {
    RowIndex index = RowIndex.of(4, new int[] {2, 0, -1, 2, 3, 0});

    assertThat(index.keyCount()).isEqualTo(4);
    assertThat(rows(index, 0)).containsExactly(1, 5);
    assertThat(rows(index, 1)).isEmpty();
    assertThat(rows(index, 2)).containsExactly(0, 3);
    assertThat(rows(index, 3)).containsExactly(4);
  }

  @Test
  void everyRowWithAKeyIsInItsGroupOnce() {
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      int keys = 1 + random.nextInt(20);
      int[] keyOfRow = random.ints(random.nextInt(200), -1, keys).toArray();
      RowIndex index = RowIndex.ofAll(keys, keyOfRow).get(0);
      int seen = 0;
      for (int key = 0; key < keys; key++) {
        int[] rows = rows(index, key);
        assertThat(rows).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
        for (int row : rows) {
          assertThat(keyOfRow[row]).as("seed %d", seed).isEqualTo(key);
        }
        seen += rows.length;
      }
      int[] keyed = java.util.Arrays.stream(keyOfRow).filter(key -> key >= 0).toArray();
      assertThat(seen).as("seed %d", seed).isEqualTo(keyed.length);
    }
  }

  private static int[] rows(RowIndex index, int key) {
    int[] rows = new int[index.count(key)];
    for (int place = index.start(key); place < index.end(key); place++) {
      rows[place - index.start(key)] = index.row(place);
    }
    return rows;
  }
}

package io.ringlight.ring.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.evidence.RandomEvidence;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk from group to group leaves the same as counting each group afresh. */
class MembershipLawTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void aWalkForgetsNothingAndKeepsNothing(long seed) {
    EvidenceGraph evidence = RandomEvidence.of(seed);
    Random random = new Random(seed);
    Membership membership = new Membership(evidence);
    int[] group = {};
    for (int step = 0; step < 200; step++) {
      group = next(group, evidence.accountCount(), random);
      membership.enter(group);
      int[] touching = touching(evidence, group);
      assertThat(membership.size()).isEqualTo(group.length);
      int shared = 0;
      int count = random.nextInt(4) == 0 ? -1 : membership.sharedCount();
      for (int token = 0; token < evidence.tokenCount(); token++) {
        assertThat(membership.touching(token))
            .as("seed %d, step %d", seed, step)
            .isEqualTo(touching[token]);
        int[] touches = new int[membership.memberTouches(token)];
        Arrays.setAll(touches, membership::memberTouch);
        assertThat(touches).isEqualTo(touchesOf(evidence, token, group));
        if (touching[token] >= 2 && count >= 0) {
          assertThat(membership.shared(shared++)).isEqualTo(token);
        }
      }
      assertThat(count < 0 ? 0 : count).isEqualTo(shared);
      for (int account = 0; account < evidence.accountCount(); account++) {
        assertThat(membership.contains(account))
            .isEqualTo(Arrays.binarySearch(group, account) >= 0);
      }
    }
  }

  /** Often much like the one before, sometimes all different, sometimes empty. */
  private static int[] next(int[] group, int accounts, Random random) {
    if (random.nextInt(10) == 0) {
      return random.ints(0, accounts).limit(random.nextInt(12)).distinct().sorted().toArray();
    }
    boolean[] member = new boolean[accounts];
    Arrays.stream(group).forEach(account -> member[account] = true);
    for (int change = 0; change < 3; change++) {
      int account = random.nextInt(accounts);
      member[account] = !member[account];
    }
    return IntStream.range(0, accounts).filter(account -> member[account]).toArray();
  }

  private static int[] touchesOf(EvidenceGraph evidence, int token, int[] group) {
    return IntStream.range(evidence.start(token), evidence.end(token))
        .filter(touch -> Arrays.binarySearch(group, evidence.account(touch)) >= 0)
        .toArray();
  }

  private static int[] touching(EvidenceGraph evidence, int[] group) {
    int[] touching = new int[evidence.tokenCount()];
    for (int token = 0; token < evidence.tokenCount(); token++) {
      for (int touch = evidence.start(token); touch < evidence.end(token); touch++) {
        touching[token] += Arrays.binarySearch(group, evidence.account(touch)) >= 0 ? 1 : 0;
      }
    }
    return touching;
  }
}

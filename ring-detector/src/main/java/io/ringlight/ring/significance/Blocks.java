package io.ringlight.ring.significance;

import io.ringlight.graph.RowIndex;
import java.util.Arrays;

/**
 * What moves as one: the touches of one household at one thing, in one role, or the single touch of
 * who is there alone.
 */
final class Blocks {
  private final Touches touches;
  private final int[] members;
  private int[] offsets;
  private int count;

  /**
   * @param households the household of each account, or -1
   */
  Blocks(Touches touches, int[] households) {
    this.touches = touches;
    this.members = new int[touches.count()];
    this.offsets = new int[touches.count() + 1];
    long[] keys = new long[64];
    RowIndex byThing = touches.byThing();
    int used = 0;
    for (int thing = 0; thing < byThing.keyCount(); thing++) {
      int degree = byThing.count(thing);
      keys = degree > keys.length ? new long[2 * degree] : keys;
      used = collect(thing, households, keys, used);
    }
    offsets = Arrays.copyOf(offsets, count + 1);
  }

  private int collect(int thing, int[] households, long[] keys, int from) {
    RowIndex byThing = touches.byThing();
    int degree = byThing.count(thing);
    for (int i = 0; i < degree; i++) {
      int touch = byThing.row(byThing.start(thing) + i);
      int account = touches.account(touch);
      // Who lives alone is a household of one, whose name no other has.
      int household = households[account] < 0 ? account : households[account];
      keys[i] = (long) household << 32 | touch;
    }
    Arrays.sort(keys, 0, degree);
    for (int i = 0; i < degree; i++) {
      members[from + i] = (int) keys[i];
      if (i > 0
          && keys[i] >>> 32 == keys[i - 1] >>> 32
          && isLike((int) keys[i - 1], (int) keys[i])) {
        offsets[count]++;
      } else {
        offsets[++count] = from + i + 1;
      }
    }
    return from + degree;
  }

  /** Being paid is kept apart from paying. */
  private boolean isLike(int touch, int other) {
    return touches.isPaidOut(touch) == touches.isPaidOut(other);
  }

  int count() {
    return count;
  }

  int size(int block) {
    return offsets[block + 1] - offsets[block];
  }

  /** A touch of a block; they ascend by account. */
  int touch(int block, int index) {
    return members[offsets[block] + index];
  }

  int account(int block, int index) {
    return touches.account(touch(block, index));
  }

  int thing(int block) {
    return touches.thing(members[offsets[block]]);
  }
}

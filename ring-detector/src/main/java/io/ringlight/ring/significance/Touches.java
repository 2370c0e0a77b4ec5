package io.ringlight.ring.significance;

import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.RowIndex;
import io.ringlight.graph.Times;
import java.util.Arrays;

/**
 * All links of one account to one thing, in whatever roles and spellings, taken as one: they move
 * together, for one person's shipping and billing address must not become two strangers'. Numbered
 * by account, then by thing.
 */
final class Touches {
  private final IdentifierLinks links;
  private final int[] rows;
  private int[] rowOffsets;
  private int[] accounts;
  private int[] things;
  private final int[] accountOffsets;
  private final RowIndex byThing;
  private int count;

  /**
   * @param things the thing of each identifier
   */
  Touches(IdentifierLinks links, int accountCount, int[] things) {
    this.links = links;
    this.rows = new int[links.size()];
    this.rowOffsets = new int[links.size() + 1];
    this.accounts = new int[links.size()];
    this.things = new int[links.size()];
    this.accountOffsets = new int[accountCount + 1];
    long[] keys = new long[64];
    for (int account = 0; account < accountCount; account++) {
      int degree = links.end(account) - links.start(account);
      keys = degree > keys.length ? new long[2 * degree] : keys;
      collect(account, things, keys);
      accountOffsets[account + 1] = count;
    }
    rowOffsets = Arrays.copyOf(rowOffsets, count + 1);
    accounts = Arrays.copyOf(accounts, count);
    this.things = Arrays.copyOf(this.things, count);
    byThing = RowIndex.of(things.length, this.things);
  }

  private void collect(int account, int[] thingOf, long[] keys) {
    int start = links.start(account);
    int degree = links.end(account) - start;
    for (int i = 0; i < degree; i++) {
      keys[i] = (long) thingOf[links.identifier(start + i)] << 32 | start + i;
    }
    Arrays.sort(keys, 0, degree);
    for (int i = 0; i < degree; i++) {
      int thing = (int) (keys[i] >>> 32);
      rows[start + i] = (int) keys[i];
      if (i == 0 || thing != things[count - 1]) {
        accounts[count] = account;
        things[count] = thing;
        rowOffsets[count++] = start + i;
      }
      rowOffsets[count] = start + i + 1;
    }
  }

  int count() {
    return count;
  }

  int account(int touch) {
    return accounts[touch];
  }

  int thing(int touch) {
    return things[touch];
  }

  /** First touch of an account; its touches stand in a row, by ascending thing. */
  int start(int account) {
    return accountOffsets[account];
  }

  /** One past the last touch of an account. */
  int end(int account) {
    return accountOffsets[account + 1];
  }

  /** The touches of each thing, by ascending account. */
  RowIndex byThing() {
    return byThing;
  }

  /** First place of a touch's links, for {@link #link}. */
  int firstPlace(int touch) {
    return rowOffsets[touch];
  }

  /** One past the last place of a touch's links. */
  int endPlace(int touch) {
    return rowOffsets[touch + 1];
  }

  int link(int place) {
    return rows[place];
  }

  /** When the touch began, in {@link Times}. */
  long time(int touch) {
    long time = Times.MISSING;
    for (int place = rowOffsets[touch]; place < rowOffsets[touch + 1]; place++) {
      time = Times.earlier(time, links.firstSeen(rows[place]));
    }
    return time;
  }

  /** Whether the account is paid into the thing. */
  boolean isPaidOut(int touch) {
    for (int place = rowOffsets[touch]; place < rowOffsets[touch + 1]; place++) {
      if (links.role(rows[place]) == LinkRole.PAID_OUT) {
        return true;
      }
    }
    return false;
  }
}

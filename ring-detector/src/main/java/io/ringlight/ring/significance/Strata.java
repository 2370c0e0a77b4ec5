package io.ringlight.ring.significance;

import io.ringlight.graph.RowIndex;
import io.ringlight.graph.Times;
import java.util.Arrays;

/**
 * Items that may change places: of one class, and near in time. Each class is cut by time into
 * parts of equal size; undated items are a part of their own.
 */
final class Strata {
  /** Parts of a class, at most: months of a year or two. */
  private static final int MOST_PARTS = 24;

  /** A smaller part would hardly be randomised. */
  private static final int LEAST_SIZE = 400;

  private static final long MINUTE = 60_000L;

  private final int[] items;
  private int[] starts = new int[64];
  private int count;

  /**
   * Cuts 0 to {@code classes.length - 1} into strata. O(n log n).
   *
   * @param classes the class of each item, or -1 for one that stays in its place
   * @param times of each item, in {@link Times}
   */
  Strata(int[] classes, int classCount, long[] times) {
    int[] byTime = byTime(times);
    int[] classByTime = new int[byTime.length];
    for (int i = 0; i < byTime.length; i++) {
      boolean dated = times[byTime[i]] != Times.MISSING;
      int itemClass = classes[byTime[i]];
      classByTime[i] = itemClass < 0 ? -1 : 2 * itemClass + (dated ? 1 : 0);
    }
    RowIndex index = RowIndex.of(2 * Math.max(1, classCount), classByTime);
    items = new int[index.end(index.keyCount() - 1)];
    for (int place = 0; place < items.length; place++) {
      items[place] = byTime[index.row(place)];
    }
    for (int key = 0; key < index.keyCount(); key++) {
      cut(index.start(key), index.count(key));
    }
  }

  private static int[] byTime(long[] times) {
    long earliest = Long.MAX_VALUE;
    for (long time : times) {
      earliest = time == Times.MISSING ? earliest : Math.min(earliest, time);
    }
    long[] keys = new long[times.length];
    for (int item = 0; item < keys.length; item++) {
      long minutes = times[item] == Times.MISSING ? 0 : (times[item] - earliest) / MINUTE;
      keys[item] = Math.min(minutes, Integer.MAX_VALUE) << 32 | item;
    }
    Arrays.sort(keys);
    int[] items = new int[keys.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = (int) keys[i];
    }
    return items;
  }

  private void cut(int from, int size) {
    int parts = Math.max(1, Math.min(MOST_PARTS, size / LEAST_SIZE));
    for (int part = 0; part < parts && size > 0; part++) {
      if (count + 2 > starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[count++] = from + (int) ((long) size * part / parts);
      starts[count] = from + (int) ((long) size * (part + 1) / parts);
    }
  }

  int count() {
    return count;
  }

  /** First place of a stratum's items, for {@link #item}. */
  int start(int stratum) {
    return starts[stratum];
  }

  /** One past the last place of a stratum's items. */
  int end(int stratum) {
    return starts[stratum + 1];
  }

  int item(int place) {
    return items[place];
  }
}

package io.ringlight.graph.store;

import io.ringlight.graph.Identifiers;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.StringColumn;
import io.ringlight.graph.Times;
import java.time.Instant;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * The rules that the rows of a snapshot's file follow, each with its own message. A snapshot that
 * this program wrote follows all of them; they are checked on each load because everything behind
 * relies on them. Each check takes O(rows).
 */
final class TableIntegrity {
  private final SnapshotSource source;
  private final SnapshotTable table;

  TableIntegrity(SnapshotSource source, SnapshotTable table) {
    this.source = source;
    this.table = table;
  }

  /** Every number is one of these. */
  void numbers(String column, int[] numbers, NumberRange range) {
    for (int row = 0; row < numbers.length; row++) {
      if (!range.contains(numbers[row])) {
        String number = numbers[row] == -1 ? "empty" : Integer.toString(numbers[row]);
        throw broken(row, column + " is " + number + ", but " + range);
      }
    }
  }

  /** Every number is one of these, or missing. */
  void numbersOrMissing(String column, int[] numbers, NumberRange range) {
    for (int row = 0; row < numbers.length; row++) {
      if (numbers[row] != -1 && !range.contains(numbers[row])) {
        throw broken(row, column + " is " + numbers[row] + ", but " + range);
      }
    }
  }

  /** No word is missing. */
  void present(String column, int[] words) {
    for (int row = 0; row < words.length; row++) {
      if (words[row] < 0) {
        throw broken(row, column + " is empty");
      }
    }
  }

  /** No word is missing. */
  void present(String column, byte[] words) {
    for (int row = 0; row < words.length; row++) {
      if (words[row] < 0) {
        throw broken(row, column + " is empty");
      }
    }
  }

  /** Ids ascend, each once, within rows of an equal group; groups ascend. */
  void idsAscend(String column, StringColumn ids, IntUnaryOperator group) {
    for (int row = 1; row < ids.size(); row++) {
      int step = Integer.compare(group.applyAsInt(row - 1), group.applyAsInt(row));
      if (step > 0 || step == 0 && ids.compare(row - 1, row) >= 0) {
        throw broken(
            row,
            column + " \"" + ids.get(row) + "\" does not come after \"" + ids.get(row - 1) + '"');
      }
    }
  }

  /** Rows ascend by three numbers, most significant first, and none comes twice. */
  void rowsAscend(int[] first, int[] second, IntUnaryOperator third) {
    for (int row = 1; row < first.length; row++) {
      int order = Integer.compare(first[row - 1], first[row]);
      if (order == 0) {
        order = Integer.compare(second[row - 1], second[row]);
      }
      if (order == 0) {
        order = Integer.compare(third.applyAsInt(row - 1), third.applyAsInt(row));
      }
      if (order >= 0) {
        throw broken(
            row, String.join(", ", table.sortKey()) + " do not come after those of the row before");
      }
    }
  }

  /** Times ascend, missing ones first. */
  void timesAscend(String column, long[] times) {
    for (int row = 1; row < times.length; row++) {
      if (times[row] < times[row - 1]) {
        throw broken(
            row, column + ' ' + time(times[row]) + " comes before " + time(times[row - 1]));
      }
    }
  }

  /** Where both ends of an interval are known, the first is not after the last. */
  void intervals(long[] first, long[] last) {
    for (int row = 0; row < first.length; row++) {
      if (first[row] > last[row] && last[row] != Times.MISSING) {
        throw broken(
            row, "first_seen " + time(first[row]) + " is after last_seen " + time(last[row]));
      }
    }
  }

  /** Counts of events are not negative. */
  void events(long[] events) {
    for (int row = 0; row < events.length; row++) {
      if (events[row] < 0) {
        throw broken(row, "events is " + events[row] + ", but cannot be negative");
      }
    }
  }

  /**
   * Every group of identifiers that are the same thing is named by its first, which names itself
   * and at least one other, all of one type.
   */
  void sameAs(Identifiers identifiers) {
    BitSet joined = new BitSet(identifiers.size());
    for (int row = 0; row < identifiers.size(); row++) {
      int first = identifiers.sameAs(row);
      if (first == -1) {
        continue;
      }
      if (first < 0 || first > row || identifiers.sameAs(first) != first) {
        throw broken(row, "same_as is " + first + ", which is not the first of a group");
      }
      if (identifiers.type(first) != identifiers.type(row)) {
        throw broken(row, "same_as is " + first + ", which is of another type");
      }
      if (first < row) {
        joined.set(first);
      }
    }
    for (int row = 0; row < identifiers.size(); row++) {
      if (identifiers.sameAs(row) == row && !joined.get(row)) {
        throw broken(row, "same_as is itself, but no other is the same");
      }
    }
  }

  private static String time(long time) {
    return time == Times.MISSING ? "(empty)" : Instant.ofEpochMilli(time).toString();
  }

  private RinglightException broken(int row, String what) {
    return source.damaged(table, row, what);
  }
}

package io.ringlight.graph.extract;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.StagedPart.FileDigest;
import io.ringlight.graph.extract.StagedPart.FileSegment;
import io.ringlight.graph.extract.StagedPart.QuerySegment;
import io.ringlight.graph.extract.StagedPart.Segment;
import io.ringlight.graph.store.SnapshotTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes the rows of one file from whichever reader, checks them and stages the good ones apart from
 * the bad ones. A reader asks for the place of each column once, fills {@link #values} and calls
 * {@link #accept} for each row.
 */
final class PartRows {
  private static final int MAX_FEATURES = 1000;

  /** More names help nobody; every line of JSON could bring new ones. */
  private static final int MAX_UNKNOWN = 20;

  private final TablePart part;
  private final Path directory;
  private final ValueMask mask;
  private final RowCheck check;
  private final RowBuffer values;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> features = new ArrayList<>();
  private final Set<String> seen = new LinkedHashSet<>();
  private final Set<String> unknown = new TreeSet<>();
  private final List<Segment> segments = new ArrayList<>();
  private final RejectRows rejects;
  private StagedRows segment;
  private List<String> segmentFeatures = List.of();
  private long rows;

  /**
   * @param directory where rows are staged
   */
  PartRows(TablePart part, Path directory, ValueMask mask) {
    this.part = part;
    this.directory = directory;
    this.mask = mask;
    this.check = new RowCheck(part.table(), mask);
    this.values = new RowBuffer(part.table().columns().size());
    this.rejects =
        new RejectRows(
            directory.resolve("rejects-" + part.number() + ".csv"),
            part.number(),
            mask != ValueMask.NONE);
    for (Column column : part.table().columns()) {
      places.put(column.name(), places.size());
    }
    values.clear();
  }

  TablePart part() {
    return part;
  }

  /** The row to fill; cleared by {@link #accept} and {@link #reject}. */
  RowBuffer values() {
    return values;
  }

  /** The place of a column in {@link #values}, or -1 when the table does not know it. */
  int place(String column) {
    Integer place = places.get(column);
    if (place != null) {
      seen.add(column);
      return place;
    }
    if (part.table().hasFeatures() && column.startsWith("f_")) {
      return addFeature(column);
    }
    if (unknown.size() < MAX_UNKNOWN) {
      unknown.add(column);
    }
    return -1;
  }

  private int addFeature(String column) {
    if (!SnapshotTable.isFeatureName(column)) {
      throw bad(
          "has a feature column with a name that cannot be used; name it f_ and at most 100"
              + " letters, digits and underscores");
    }
    if (features.size() == MAX_FEATURES) {
      throw bad("has more than " + MAX_FEATURES + " feature columns; leave the weaker ones out");
    }
    int place = part.table().columns().size() + features.size();
    features.add(column);
    seen.add(column);
    places.put(column, place);
    values.widen(place + 1);
    return place;
  }

  private RinglightException bad(String what) {
    return new RinglightException(ExitCode.BAD_INPUT, part.name() + " " + what + ".");
  }

  /** Checks the row in {@link #values}, which began in this line, and stages it. */
  void accept(long line) {
    rows++;
    StagedRows target = segment();
    target.row().begin(part.number(), line);
    String reason = check.append(values, features, target.row());
    if (reason == null) {
      target.keep();
    } else {
      target.row().drop();
      rejects.add(line, check.badColumn(), values.string(check.badIndex()), reason);
    }
    values.clear();
  }

  /** Counts a row that could not even be taken apart. */
  void reject(long line, String column, String value, String reason) {
    rows++;
    rejects.add(line, column, value, reason);
    values.clear();
  }

  /** Whether values are stored as they are, so that the database may take them itself. */
  boolean isPlain() {
    return mask == ValueMask.NONE;
  }

  /** Adds rows that the database has found to be good. */
  void acceptAll(long count, QuerySegment query) {
    rows += count;
    segments.add(query);
  }

  List<String> features() {
    return features;
  }

  private StagedRows segment() {
    if (segment != null && segmentFeatures.size() != features.size()) {
      closeSegment();
    }
    if (segment == null) {
      segmentFeatures = List.copyOf(features);
      segment =
          new StagedRows(
              directory.resolve("rows-" + part.number() + "-" + segments.size() + ".csv"));
    }
    return segment;
  }

  private void closeSegment() {
    segment.close();
    if (segment.count() > 0) {
      segments.add(new FileSegment(segment.file(), segmentFeatures));
    }
    segment = null;
  }

  /** Fails unless all columns that a file of this table must have were seen. */
  void requireColumns() {
    String missing = missingColumn();
    if (missing != null) {
      String table = part.table().tableName();
      throw bad("lacks the column " + missing + ", which every " + table + " table needs");
    }
  }

  /** The first column that a file of this table must have and that was not seen; maybe null. */
  String missingColumn() {
    for (Column column : part.table().columns()) {
      if (column.mustExist() && !seen.contains(column.name())) {
        return column.name();
      }
    }
    return null;
  }

  /** Closes what was staged. */
  StagedPart finish(FileDigest digest) {
    if (segment != null) {
      closeSegment();
    }
    Path rejectFile = rejects.finish();
    return new StagedPart(
        part, rows, rejects.count(), List.copyOf(segments), rejectFile, seen, unknown, digest);
  }

  long rows() {
    return rows;
  }
}

package io.ringlight.graph.extract;

/** Counts, file by file, what became of rows. */
final class Outcomes {
  private final Sql sql;
  private final long[] outside;
  private final long[] merged;
  private final long[] guest;
  private final long[] rejected;

  Outcomes(Sql sql, int parts) {
    this.sql = sql;
    outside = new long[parts];
    merged = new long[parts];
    guest = new long[parts];
    rejected = new long[parts];
  }

  /** Adds counts by part from a query that gives part and count. */
  void addOutside(String query) {
    add(outside, query, 1);
  }

  void addMerged(String query) {
    add(merged, query, 1);
  }

  void takeFromMerged(String query) {
    add(merged, query, -1);
  }

  void addGuest(String query) {
    add(guest, query, 1);
  }

  void addRejected(String query) {
    add(rejected, query, 1);
  }

  void addRejected(int part, long count) {
    rejected[part] += count;
  }

  private void add(long[] counts, String query, int sign) {
    sql.forEach(query, row -> counts[row.getInt(1)] += sign * row.getLong(2));
  }

  /** The counts of a file that has been read. */
  FileSummary summary(StagedPart part) {
    int number = part.part().number();
    long taken = part.rows() - rejected[number] - merged[number] - guest[number];
    return new FileSummary(
        part.part().table().tableName(),
        part.part().name(),
        part.rows(),
        taken,
        outside[number],
        merged[number],
        guest[number],
        rejected[number],
        part.digest().bytes(),
        part.digest().sha256());
  }
}

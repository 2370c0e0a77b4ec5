package io.ringlight.graph.store.exchange;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Groups things that a graph says are the same, however it chains them: whatever is reached over
 * such links belongs together.
 */
final class SameThings {
  /** A query for both ends of each link that says so. */
  static final String PAIRS =
      Arrays.stream(LinkTable.values())
          .filter(table -> table.from().isIdentifier())
          .map(table -> "SELECT from_ref, to_ref FROM " + PresentTables.name(table))
          .collect(Collectors.joining(" UNION ALL "));

  private final ExchangeDatabase database;

  /**
   * @param database has the table {@code identifier_numbers}
   */
  SameThings(ExchangeDatabase database) {
    this.database = database;
  }

  /**
   * Makes the table {@code same}: each {@code member} of a group of at least two, and the {@code
   * first} of its group. Each round takes the least first of a member's neighbours and then that
   * one's own first, so a chain takes few rounds, and a star, which is what a load writes, two.
   */
  void create() {
    neighbours();
    do {
      database.execute(
          """
          CREATE TABLE nearer AS SELECT l.member, s.first
          FROM (SELECT n.member, min(s.first) AS least FROM same_neighbours AS n
            JOIN same AS s ON s.member = n.other GROUP BY n.member) AS l
          JOIN same AS s ON s.member = l.least
          """);
    } while (replace() > 0);
  }

  /** Both ways, and each its own neighbour. */
  private void neighbours() {
    database.execute(
        """
        CREATE TABLE same_neighbours AS
        WITH pairs AS (SELECT f.number AS member, t.number AS other FROM (%s) AS p
          JOIN identifier_numbers AS f ON f.ref = p.from_ref
          JOIN identifier_numbers AS t ON t.ref = p.to_ref WHERE f.number <> t.number)
        FROM pairs UNION SELECT other, member FROM pairs UNION SELECT member, member FROM pairs
        UNION SELECT other, other FROM pairs
        """
            .formatted(PAIRS));
    database.execute(
        "CREATE TABLE same AS SELECT member, min(other) AS first FROM same_neighbours GROUP BY member");
  }

  /** Returns how many members have another first than before. */
  private long replace() {
    long changed =
        database.number(
            "SELECT count(*) FROM nearer AS n JOIN same AS s USING (member) WHERE n.first <> s.first");
    database.execute("DROP TABLE same");
    database.execute("ALTER TABLE nearer RENAME TO same");
    return changed;
  }
}

package io.ringlight.graph.extract;

import java.util.stream.Collectors;

/**
 * Makes {@code devices}, {@code addresses} and {@code payment_instruments}, and in the end {@code
 * identifiers} with what attributes say is the same thing.
 */
final class Attributes {
  private final Sql sql;

  Attributes(Sql sql) {
    this.sql = sql;
  }

  /** Tells whether any row was left out. */
  boolean run(RepeatedRows repeated) {
    boolean dropped = false;
    for (AttributeTable table : AttributeTable.ALL) {
      dropped |= repeated.drop(table.table(), table.id(), table.columnNames(), "true");
      sql.execute(
          """
          CREATE TABLE %s AS SELECT number AS identifier%s, x.%s AS same_key
          FROM (SELECT * FROM %s) AS x JOIN dictionary AS d ON d.type = '%s' AND d.id = x.%s
          """
              .formatted(
                  table.table().tableName(),
                  table.attributes(),
                  table.sameKey(),
                  RepeatedRows.taken(table.table()),
                  table.type(),
                  table.id()));
      sql.execute("DROP TABLE " + StagedTables.name(table.table()));
    }
    return dropped;
  }

  /** Makes {@code identifiers}; all numbers are final by now. */
  void identify() {
    String same =
        AttributeTable.ALL.stream()
            .map(
                table ->
                    """
                    SELECT identifier, min(identifier) OVER (PARTITION BY same_key) AS same_as,
                      count(*) OVER (PARTITION BY same_key) AS alike
                    FROM %s WHERE same_key IS NOT NULL
                    """
                        .formatted(table.table().tableName()))
            .collect(Collectors.joining(" UNION ALL "));
    sql.execute(
        """
        CREATE TABLE identifiers AS SELECT type, id AS identifier_id, same_as
        FROM dictionary LEFT JOIN (SELECT identifier, same_as FROM (%s) WHERE alike > 1)
          ON number = identifier
        """
            .formatted(same));
  }
}

package io.ringlight.graph.neo4j;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;

/**
 * Writes batches of rows, each in a transaction of its own and each once: where the answer to a
 * commit is lost, the batch's number tells whether it was written.
 */
final class GraphWriting {
  private final Neo4jGraph graph;
  private long batch;

  /** For a load that has begun; one at a time. */
  GraphWriting(Neo4jGraph graph) {
    this.graph = graph;
  }

  /**
   * @param statement takes {@code $rows} and returns a record for each of them
   * @throws RinglightException {@link ExitCode#TEMPORARY_FAILURE} when the graph changed meanwhile
   *     or an answer was lost; what was written stays, and running again writes the rest
   */
  List<Record> write(String statement, List<Object> rows) {
    long turn = ++batch;
    List<Record> records =
        graph.write(
            transaction -> {
              long taken =
                  transaction
                      .run(GraphDescription.TAKE_TURN, Map.of("batch", turn))
                      .single()
                      .get(0)
                      .asLong();
              return taken == 0
                  ? List.of()
                  : transaction.run(statement, Map.of("rows", rows)).list();
            });
    if (records.size() != rows.size()) {
      throw new RinglightException(
          ExitCode.TEMPORARY_FAILURE,
          "The graph at "
              + graph.address()
              + " was changed by others while it was loaded; run again to write the rest.");
    }
    return records;
  }
}

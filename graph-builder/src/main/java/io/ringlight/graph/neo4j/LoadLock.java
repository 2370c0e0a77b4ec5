package io.ringlight.graph.neo4j;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.time.Duration;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Keeps other loads out of a database: a transaction that never commits holds it, so the server
 * lets go of it by itself when this program ends, however it ends.
 */
final class LoadLock implements AutoCloseable {
  static final String LABEL = "RinglightLoad";

  private static final String TAKE = "MERGE (l:" + LABEL + " {name: 'load'}) SET l.held = true";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Session session;
  private final Transaction transaction;

  private LoadLock(Session session, Transaction transaction) {
    this.session = session;
    this.transaction = transaction;
  }

  /**
   * Takes the place of the one load that may write. Of two that come within the same moment, the
   * later one may wait here until the other has ended, instead of failing: a server ends a
   * transaction that has a limit, so the one that holds the place has none.
   *
   * @throws RinglightException {@link ExitCode#TEMPORARY_FAILURE} while another load runs
   */
  static LoadLock take(Neo4jGraph graph) {
    refuseWhileHeld(graph);
    return graph.attempt(() -> hold(graph.session()));
  }

  /** Closes the session, and with it the transaction, when the place cannot be taken. */
  private static LoadLock hold(Session session) {
    try {
      Transaction transaction = session.beginTransaction();
      transaction.run(TAKE).consume();
      return new LoadLock(session, transaction);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static void refuseWhileHeld(Neo4jGraph graph) {
    TransactionConfig brief = TransactionConfig.builder().withTimeout(PATIENCE).build();
    try (Session session = graph.session();
        Transaction transaction = session.beginTransaction(brief)) {
      transaction.run(TAKE).consume();
      transaction.rollback();
    } catch (Neo4jException e) {
      if (String.valueOf(e.code()).contains("TransactionTimedOut")
          || String.valueOf(e.code()).contains("LockClientStopped")) {
        throw new RinglightException(
            ExitCode.TEMPORARY_FAILURE,
            "Another load writes to " + graph.address() + "; wait until it has ended.",
            e);
      }
      throw Neo4jFailure.of(graph.address(), e);
    }
  }

  @Override
  public void close() {
    try {
      transaction.rollback();
      session.close();
    } catch (Neo4jException e) {
      // The server let go of it already.
    }
  }
}

package io.ringlight.graph.neo4j;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.UntrustedServerException;

/**
 * A connection to one database. Values travel as parameters only, never inside a statement. Not
 * safe for several threads.
 */
public final class Neo4jGraph implements AutoCloseable {
  private static final int FETCH_SIZE = 10_000;
  private static final int CONNECT_SECONDS = 15;
  private static final int RETRY_SECONDS = 60;
  private static final int OLDEST_MAJOR_VERSION = 5;

  /** The driver tells on its own what it throws as well; held here, else its level is forgotten. */
  private static final Logger DRIVER_LOG = Logger.getLogger("org.neo4j");

  static {
    DRIVER_LOG.setLevel(Level.OFF);
  }

  private final Neo4jAddress address;
  private final Driver driver;

  private Neo4jGraph(Neo4jAddress address, Driver driver) {
    this.address = address;
    this.driver = driver;
  }

  /**
   * Connects and makes sure that the database answers.
   *
   * @throws RinglightException {@link ExitCode#USAGE} for an address that is none, {@link
   *     ExitCode#UNAVAILABLE} when nobody answers, {@link ExitCode#NO_PERMISSION} for a wrong
   *     password, {@link ExitCode#NO_INPUT} for a database that is not there, {@link
   *     ExitCode#BAD_CONFIGURATION} for a server older than version 5
   */
  public static Neo4jGraph connect(Neo4jAddress address) {
    Neo4jGraph graph = new Neo4jGraph(address, driver(address));
    try {
      graph.read(
          "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel'"
              + " RETURN versions[0]",
          record -> graph.refuseOldVersion(record.get(0).asString()));
      return graph;
    } catch (RuntimeException e) {
      graph.close();
      throw e;
    }
  }

  private static Driver driver(Neo4jAddress address) {
    Config config =
        Config.builder()
            .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(RETRY_SECONDS, TimeUnit.SECONDS)
            .withFetchSize(FETCH_SIZE)
            .withTelemetryDisabled(true)
            .withMinimumNotificationSeverity(NotificationSeverity.OFF)
            .build();
    AuthToken token =
        address.password() == null
            ? AuthTokens.none()
            : AuthTokens.basic(address.user(), address.password());
    try {
      return GraphDatabase.driver(address.uri(), token, config);
    } catch (IllegalArgumentException e) {
      throw new RinglightException(
          ExitCode.USAGE,
          "'"
              + address.uri()
              + "' is not the address of a Neo4j; write one such as neo4j://localhost:7687.",
          e);
    }
  }

  private void refuseOldVersion(String version) {
    if (Integer.parseInt(version.split("\\D", 2)[0]) < OLDEST_MAJOR_VERSION) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "Neo4j at "
              + address.uri()
              + " is of version "
              + version
              + "; Ringlight needs version "
              + OLDEST_MAJOR_VERSION
              + " or newer.");
    }
  }

  Neo4jAddress address() {
    return address;
  }

  /** A session of its own; the caller closes it. */
  Session session() {
    SessionConfig.Builder builder = SessionConfig.builder().withFetchSize(FETCH_SIZE);
    if (address.database() != null) {
      builder.withDatabase(address.database());
    }
    return driver.session(builder.build());
  }

  /** Runs a query that changes nothing, and hands out its records as they come. */
  void read(String query, Consumer<Record> records) {
    reading(
        session -> {
          Result result = session.run(query);
          while (result.hasNext()) {
            records.accept(result.next());
          }
          return null;
        });
  }

  /**
   * What tells whether anything was committed between two calls: equal answers mean that nothing
   * was.
   */
  Set<Bookmark> state() {
    return reading(
        session -> {
          session.executeRead(transaction -> transaction.run("RETURN 1").consume());
          return session.lastBookmarks();
        });
  }

  private <T> T reading(Function<Session, T> work) {
    return attempt(
        () -> {
          try (Session session = session()) {
            return work.apply(session);
          }
        });
  }

  /** Runs a statement in a transaction of its own, again after errors that pass. */
  List<Record> write(String statement, Map<String, Object> parameters) {
    return write(transaction -> transaction.run(statement, parameters).list());
  }

  /** Does work in one transaction, again after errors that pass. */
  <T> T write(Function<TransactionContext, T> work) {
    return reading(session -> session.executeWrite(work::apply));
  }

  /** Runs work of the driver's and says in our words what fails. */
  <T> T attempt(Supplier<T> work) {
    try {
      return work.get();
    } catch (Neo4jException e) {
      throw Neo4jFailure.of(address, e);
    } catch (UntrustedServerException e) {
      throw Neo4jFailure.encryption(address, e);
    }
  }

  @Override
  public void close() {
    driver.close();
  }
}

package io.ringlight.graph.neo4j.local;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;

/** Why a server or its tool ended by itself, read from what it said. */
final class ServerFailure {
  private ServerFailure() {}

  static RinglightException whileStarting(ServerHome home) {
    return of(
        home, "Neo4j ended while it started; see " + home.log() + " and " + home.console() + ".");
  }

  static RinglightException whileRunning(ServerHome home) {
    return of(home, "Neo4j ended by itself; see " + home.log() + " and start it again.");
  }

  static RinglightException ofPassword(ServerHome home) {
    return of(home, "Neo4j's tool could not set the password; see " + home.console() + ".");
  }

  static RinglightException ofImport(ServerHome home) {
    return of(
        home, "The import failed; see " + home.console() + ", then run it again with --import.");
  }

  /**
   * @param otherwise what to say when nothing of what it said is known
   */
  private static RinglightException of(ServerHome home, String otherwise) {
    String said = home.said();
    if (said.contains("Lock file has been locked by another process")) {
      return new RinglightException(
          ExitCode.TEMPORARY_FAILURE,
          "Another Neo4j uses "
              + home.directory()
              + "; stop it first, or name another directory with --data.");
    }
    if (said.contains("Address already in use")) {
      return new RinglightException(
          ExitCode.UNAVAILABLE,
          "A port was taken while Neo4j started; start again, or name others with --bolt-port and"
              + " --http-port.");
    }
    if (said.contains("No space left on device")) {
      return new RinglightException(
          ExitCode.IO_ERROR,
          "The disk that holds " + home.directory() + " is full; free some space.");
    }
    if (said.contains("UnsupportedClassVersionError") || said.contains("Unsupported Java")) {
      return new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "Neo4j does not run on Java "
              + Runtime.version().feature()
              + "; set JAVA_HOME to a Java 17 or 21.");
    }
    return new RinglightException(ExitCode.UNAVAILABLE, otherwise);
  }
}

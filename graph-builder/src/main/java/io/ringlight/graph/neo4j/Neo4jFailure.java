package io.ringlight.graph.neo4j;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.FullDisk;
import io.ringlight.graph.RinglightException;
import javax.net.ssl.SSLException;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** Says in one sentence what a server or the way to it refused. */
final class Neo4jFailure {
  private Neo4jFailure() {}

  static RinglightException of(Neo4jAddress address, Neo4jException e) {
    if (isOfEncryption(e)) {
      return encryption(address, e);
    }
    String code = String.valueOf(e.code());
    if (e instanceof AuthenticationException) {
      return failure(
          ExitCode.NO_PERMISSION,
          "Neo4j at %s refuses the user %s or the password; check both."
              .formatted(address.uri(), address.user() == null ? "(none)" : address.user()),
          e);
    }
    if (code.equals("Neo.ClientError.Security.AuthenticationRateLimit")) {
      return failure(
          ExitCode.NO_PERMISSION,
          "Neo4j at %s was given too many wrong passwords; wait some seconds, then check the password."
              .formatted(address.uri()),
          e);
    }
    if (code.equals("Neo.ClientError.Database.DatabaseNotFound")) {
      return failure(
          ExitCode.NO_INPUT,
          "Neo4j at %s has no database %s; check its name, or leave out --database."
              .formatted(address.uri(), address.database()),
          e);
    }
    if (code.contains("ReadOnly") || code.endsWith("NotALeader")) {
      return failure(
          ExitCode.NO_PERMISSION,
          "The database at %s takes no writes; name another, or ask whoever keeps it."
              .formatted(address),
          e);
    }
    if (e instanceof SecurityException) {
      return failure(
          ExitCode.NO_PERMISSION,
          "Neo4j at %s does not let the user %s do this (%s); ask whoever keeps it."
              .formatted(address.uri(), address.user(), firstLine(e)),
          e);
    }
    return ofServer(address, e, code);
  }

  /** A server that does not encrypt just hangs up, which only the driver's words tell. */
  private static boolean isOfEncryption(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
    }
    return String.valueOf(e.getMessage()).startsWith("SSL handshake");
  }

  /** A server whose certificate does not hold, or that speaks without encryption. */
  static RinglightException encryption(Neo4jAddress address, RuntimeException e) {
    return failure(
        ExitCode.UNAVAILABLE,
        "Neo4j at %s cannot be spoken to over TLS; check its certificate, or name it with bolt:// or neo4j:// if it does not encrypt."
            .formatted(address.uri()),
        e);
  }

  private static RinglightException ofServer(Neo4jAddress address, Neo4jException e, String code) {
    if (FullDisk.isBehind(e)) {
      return failure(
          ExitCode.IO_ERROR,
          "The disk of Neo4j at %s is full; free some space there and run again."
              .formatted(address),
          e);
    }
    if (code.endsWith("ConstraintCreationFailed") || code.endsWith("ConstraintValidationFailed")) {
      return failure(
          ExitCode.BAD_INPUT,
          "The graph at %s holds two nodes with one id (%s); take one out and run again."
              .formatted(address, firstLine(e)),
          e);
    }
    if (code.contains("MemoryPool") || code.contains("OutOfMemory")) {
      return failure(
          ExitCode.TEMPORARY_FAILURE,
          "Neo4j at %s has too little memory for a batch; give it more, or choose a smaller --batch."
              .formatted(address),
          e);
    }
    if (String.valueOf(e.getMessage()).contains("Server responded HTTP")) {
      return failure(
          ExitCode.UNAVAILABLE,
          "%s is an address for browsers; name the one for Bolt, whose port is usually 7687."
              .formatted(address.uri()),
          e);
    }
    if (e instanceof ServiceUnavailableException || e instanceof DiscoveryException) {
      return failure(
          ExitCode.UNAVAILABLE,
          "Neo4j at %s cannot be reached; check the address and that the server runs."
              .formatted(address.uri()),
          e);
    }
    if (e instanceof RetryableException) {
      return failure(
          ExitCode.TEMPORARY_FAILURE,
          "Neo4j at %s is busy with something else (%s); run again later."
              .formatted(address, firstLine(e)),
          e);
    }
    return failure(
        ExitCode.SOFTWARE,
        "Neo4j at %s refused a statement of ours (%s).".formatted(address, firstLine(e)),
        e);
  }

  private static String firstLine(Neo4jException e) {
    String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private static RinglightException failure(ExitCode code, String sentence, Exception cause) {
    return new RinglightException(code, sentence, cause);
  }
}

package io.ringlight.graph.neo4j.local;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Java process of Neo4j. A shell stands between it and us and waits on a pipe: when we end, in
 * whatever way, the pipe closes and the shell tells the server to stop. Ctrl-C does not reach the
 * server itself.
 */
final class ServerProcess {
  private static final String SHELL =
      """
      trap '' INT
      exec 3<&0
      "$@" </dev/null 3<&- &
      server=$!
      { read -r line <&3; kill "$server" 2>/dev/null; } &
      wait "$server"
      """;

  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "-Dfile.encoding=UTF-8");

  private final Process shell;

  private ServerProcess(Process shell) {
    this.shell = shell;
  }

  /**
   * @param brief whether its compiler is to take little time
   * @param mainAndArguments the class to start and what it is told
   */
  static ServerProcess start(
      ServerHome home, int heapMebibytes, boolean brief, List<String> mainAndArguments) {
    return start(home, home.directory(), heapMebibytes, brief, mainAndArguments);
  }

  /**
   * @param directory where it runs
   */
  static ServerProcess start(
      ServerHome home,
      Path directory,
      int heapMebibytes,
      boolean brief,
      List<String> mainAndArguments) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", SHELL, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xms" + Math.min(256, heapMebibytes) + "m");
    command.add("-Xmx" + heapMebibytes + "m");
    command.addAll(FLAGS);
    if (brief) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(List.of("-cp", ServerClassPath.find()));
    command.addAll(mainAndArguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.console().toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "NEO4J_HOME",
                home.directory().toString(),
                "NEO4J_CONF",
                home.settings().getParent().toString()));
    try {
      return new ServerProcess(builder.start());
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.UNAVAILABLE,
          "Neo4j cannot be started (" + IoFailure.reason(e) + "); check --data and JAVA_HOME.",
          e);
    }
  }

  /** Waits for its end and returns its exit code. */
  int await() throws InterruptedException {
    return shell.waitFor();
  }

  /** Whether it ended within this time. */
  boolean await(long time, TimeUnit unit) throws InterruptedException {
    return shell.waitFor(time, unit);
  }

  /** Tells it to stop; {@link #await} for its end. */
  void stop() {
    try {
      shell.getOutputStream().close();
    } catch (IOException e) {
      // The shell is gone already.
    }
  }

  /** Ends it outright. */
  void kill() {
    shell.descendants().forEach(ProcessHandle::destroyForcibly);
    shell.destroyForcibly();
  }
}

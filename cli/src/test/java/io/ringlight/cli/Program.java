package io.ringlight.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the real program as a process of its own, on the class path of the tests. */
final class Program {
  private static final int LIMIT_SECONDS = 120;

  /** What a process left: its exit code and what it printed. */
  record Result(int code, String out, String err) {}

  private final Path directory;
  private final List<String> options;

  /**
   * @param directory where it runs, and where its output is kept
   * @param options of the virtual machine, beyond the usual ones
   */
  Program(Path directory, String... options) {
    this.directory = directory;
    this.options = List.of(options);
  }

  /** Starts the program; its output goes to files of this name. */
  Process start(String name, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    if (Runtime.version().feature() >= 22) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Ringlight.class.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectOutput(directory.resolve(name + ".out").toFile())
        .redirectError(directory.resolve(name + ".err").toFile())
        .start();
  }

  /** Runs the program to its end. */
  Result run(Object... arguments) throws IOException, InterruptedException {
    Process process = start("program", arguments);
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The program did not end: " + List.of(arguments));
    }
    return new Result(process.exitValue(), read("program.out"), read("program.err"));
  }

  private String read(String name) throws IOException {
    return Files.readString(directory.resolve(name), StandardCharsets.UTF_8);
  }
}

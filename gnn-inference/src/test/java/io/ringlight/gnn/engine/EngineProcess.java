package io.ringlight.gnn.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the engine in a process of its own, since native code can end one. */
final class EngineProcess {
  private static final int LIMIT_SECONDS = 120;

  /** What a process left: its exit code and what it printed. */
  record Result(int code, List<String> lines) {}

  private final List<String> prefix = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final Path cache;
  private final Path output;
  private String mode = "settings";

  /**
   * @param cache to which native code is unpacked
   * @param output a file for what is printed
   */
  EngineProcess(Path cache, Path output) {
    this.cache = cache;
    this.output = output;
  }

  /** Starts it by way of another program. */
  EngineProcess within(String... command) {
    prefix.addAll(List.of(command));
    return this;
  }

  /** Adds an option of the virtual machine. */
  EngineProcess option(String option) {
    options.add(option);
    return this;
  }

  /** Starts DJL by itself, without any setting of ours. */
  EngineProcess withoutSettings() {
    mode = "none";
    return this;
  }

  Process start() throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 22) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(EngineProcess.class.getName(), mode));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put(CacheDirectory.VARIABLE, cache.toString());
    return builder.start();
  }

  /** Waits for the end of a process that was started here. */
  Result result(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The engine did not start: " + Files.readString(output));
    }
    return new Result(process.exitValue(), Files.readAllLines(output));
  }

  Result run() throws IOException, InterruptedException {
    return result(start());
  }

  /** Prints what the start has to say, then a sum that PyTorch computed. */
  public static void main(String[] arguments) {
    try {
      if (arguments[0].equals("settings")) {
        TorchEngine.start(System.out::println);
      } else {
        Engine.getEngine(TorchEngine.NAME);
      }
    } catch (RinglightException e) {
      System.out.println(e.exitCode() + ": " + e.getMessage());
      System.exit(e.exitCode().code());
    }
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), TorchEngine.NAME)) {
      System.out.println("Computed " + manager.ones(new Shape(2, 3)).sum().getFloat());
    }
  }
}

package io.ringlight.gnn.engine;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import io.ringlight.graph.RinglightException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * DJL's PyTorch engine. {@code ai.djl} may be used once {@link #start} has returned, and not
 * before: DJL would make up its mind by itself about the network, threads and native code.
 */
public final class TorchEngine {
  /** The name by which DJL knows the engine. */
  public static final String NAME = "PyTorch";

  private static boolean started;

  private TorchEngine() {}

  /**
   * Starts the engine unless it runs: unpacks the native code where that was not done before (some
   * seconds), checks it, and loads it (0.3 s). It computes with one thread for each thread that
   * calls it, and connects to nothing.
   *
   * @param messages takes a sentence before something that takes long
   * @throws RinglightException when the native code cannot be unpacked or does not fit this machine
   */
  public static synchronized void start(Consumer<String> messages) {
    if (!started) {
      DjlSettings.check(System.getenv());
      NativeLibraries libraries = NativeLibraries.onClassPath(Platform.current());
      Path parent = CacheDirectory.of(System.getenv(), System.getProperty("user.home"));
      Path directory = new NativeCache(parent, libraries, messages).directory();
      DjlSettings.apply(directory);
      load(libraries, directory);
      started = true;
    }
  }

  /**
   * Makes all that PyTorch draws from here on depend on a seed alone: first weights and dropout, as
   * long as one thread draws. The engine runs already.
   */
  public static void seed(int seed) {
    Engine.getEngine(NAME).setRandomSeed(seed);
  }

  private static void load(NativeLibraries libraries, Path directory) {
    try {
      Engine.getEngine(NAME);
    } catch (EngineException e) {
      throw LoadFailure.of(e, libraries.version(), directory);
    }
  }
}

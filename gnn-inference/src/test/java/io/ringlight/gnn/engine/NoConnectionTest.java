package io.ringlight.gnn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine starts where there is no network, and does not ask for one. Without a network a try
 * fails at once and may go unseen, so the classes that Java loads to make a connection are looked
 * for as well.
 */
@Tag("slow")
class NoConnectionTest {
  private static final String[] EMPTY_NAMESPACE = {"unshare", "--map-root-user", "--net"};
  private static final String HTTP = " sun.net.www.protocol.http.HttpURLConnection ";

  @TempDir Path temporary;
  private Path loaded;
  private EngineProcess engine;

  @BeforeEach
  void mayHaveANamespace() throws IOException, InterruptedException {
    loaded = temporary.resolve("loaded");
    Path cache = CacheDirectory.of(System.getenv(), System.getProperty("user.home"));
    engine =
        new EngineProcess(cache, temporary.resolve("output"))
            .within(EMPTY_NAMESPACE)
            .option("-Xlog:class+load:file=" + loaded);
    try {
      Process process = new ProcessBuilder("unshare", "--map-root-user", "--net", "true").start();
      assumeTrue(process.waitFor() == 0, "this system gives us no namespace without a network");
    } catch (IOException e) {
      assumeTrue(false, "this system has no unshare");
    }
  }

  @Test
  void startsWithoutANetworkAndAsksForNone() throws Exception {
    EngineProcess.Result result = engine.run();
    assertThat(result.lines()).last().isEqualTo("Computed 6.0");
    assertThat(Files.readString(loaded))
        .contains(" ai.djl.pytorch.jni.PyTorchLibrary ")
        .doesNotContain(HTTP, " java.net.Socket ", " sun.nio.ch.SocketChannelImpl ");
  }

  @Test
  void djlWithoutOurSettingsWouldAsk() throws Exception {
    engine.withoutSettings().option("-DDJL_CACHE_DIR=" + temporary.resolve("djl")).run();
    assertThat(Files.readString(loaded)).contains(HTTP, " java.net.Socket ");
  }
}

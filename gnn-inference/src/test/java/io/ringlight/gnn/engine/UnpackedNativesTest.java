package io.ringlight.gnn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PyTorch's own libraries, whole, cut, changed and half unpacked: none may end the process. */
@Tag("slow")
class UnpackedNativesTest {
  private static final String COMPUTED = "Computed 6.0";

  @TempDir Path temporary;
  private NativeLibraries natives;
  private Path cache;
  private Path libraries;
  private EngineProcess engine;

  @BeforeEach
  void nameTheCache() {
    natives = NativeLibraries.onClassPath(Platform.current());
    cache = temporary.resolve("cache");
    libraries = cache.resolve(natives.identity());
    engine = new EngineProcess(cache, temporary.resolve("output"));
  }

  private String once() {
    return "Unpacking PyTorch %s, once (%d MB) to %s"
        .formatted(natives.version(), natives.bytes() / 1_000_000, libraries);
  }

  private void assertUnpacksAgain(String reason) throws Exception {
    EngineProcess.Result result = engine.run();
    assertThat(result.lines())
        .containsExactly(
            "Unpacking PyTorch %s again, since in %s %s"
                .formatted(natives.version(), libraries, reason),
            COMPUTED);
    assertThat(result.code()).isZero();
    assertThat(engine.run().lines()).containsExactly(COMPUTED);
  }

  @Test
  void aCutOrChangedLibraryIsUnpackedAgainBeforeItIsLoaded() throws Exception {
    assertThat(engine.run().lines()).containsExactly(once(), COMPUTED);
    assertThat(engine.run().lines()).containsExactly(COMPUTED);
    String name = System.mapLibraryName("torch_cpu");
    try (RandomAccessFile file = new RandomAccessFile(libraries.resolve(name).toFile(), "rw")) {
      long whole = file.length();
      file.setLength(whole / 2);
      assertUnpacksAgain(name + " has " + whole / 2 + " bytes instead of " + whole);
    }
    try (RandomAccessFile file = new RandomAccessFile(libraries.resolve(name).toFile(), "rw")) {
      file.seek(file.length() / 3);
      int before = file.read();
      file.seek(file.length() / 3);
      file.write(before ^ 16);
      assertUnpacksAgain(name + " was changed");
    }
  }

  @Test
  void nothingIsWrittenElsewhere() throws Exception {
    Path home = Files.createDirectory(temporary.resolve("home"));
    Path scratch = Files.createDirectory(temporary.resolve("scratch"));
    engine.option("-Duser.home=" + home).option("-Djava.io.tmpdir=" + scratch);
    assertThat(engine.run().lines()).containsExactly(once(), COMPUTED);
    assertThat(home).isEmptyDirectory();
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void aProcessKilledWhileItUnpacksLeavesTheNextOneToDoIt() throws Exception {
    Files.createDirectory(cache);
    try (WatchService watch = cache.getFileSystem().newWatchService()) {
      cache.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process = engine.start();
      boolean begun = false;
      while (!begun) {
        WatchKey key = watch.poll(60, TimeUnit.SECONDS);
        assertThat(key).as("nothing is unpacked").isNotNull();
        for (WatchEvent<?> event : key.pollEvents()) {
          begun |= event.context().toString().endsWith(".unfinished");
        }
        key.reset();
      }
      process.destroyForcibly().waitFor();
    }
    assertThat(libraries).doesNotExist();
    assertThat(engine.run().lines()).containsExactly(once(), COMPUTED);
    try (Stream<Path> entries = Files.list(cache)) {
      assertThat(entries).hasSize(2);
    }
  }

  @Test
  void ofTwoFirstStartsAtOnceOneUnpacks() throws Exception {
    EngineProcess other = new EngineProcess(cache, temporary.resolve("other"));
    Process first = engine.start();
    Process second = other.start();
    List<String> said =
        Stream.of(engine.result(first), other.result(second))
            .flatMap(result -> result.lines().stream())
            .filter(line -> !line.startsWith("Waiting for "))
            .toList();
    assertThat(said).containsExactlyInAnyOrder(once(), COMPUTED, COMPUTED);
  }
}

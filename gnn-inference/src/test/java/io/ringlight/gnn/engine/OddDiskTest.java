package io.ringlight.gnn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ringlight.graph.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Caches on file systems in memory that only the process sees, in a name space of its own. */
@Tag("slow")
class OddDiskTest {
  /** Mounts with the given options, runs a command, then lists what is left. */
  private static final String SCRIPT =
      """
      mount -t tmpfs -o "$1" none "$2" || exit 99
      cache=$2
      shift 2
      "$@"
      code=$?
      ls -A "$cache"
      exit $code
      """;

  @TempDir Path temporary;
  private Path cache;
  private NativeLibraries natives;

  @BeforeEach
  void makeAPlaceToMount() throws IOException, InterruptedException {
    cache = Files.createDirectory(temporary.resolve("cache"));
    natives = NativeLibraries.onClassPath(Platform.current());
    try {
      Process process = new ProcessBuilder(mounted("size=1m", "true")).start();
      assumeTrue(process.waitFor() == 0, "this system lets us mount nothing");
    } catch (IOException e) {
      assumeTrue(false, "this system has no unshare");
    }
  }

  private String[] mounted(String options, String... command) {
    List<String> whole = new ArrayList<>(List.of("unshare", "--map-root-user", "--mount"));
    whole.addAll(List.of("sh", "-c", SCRIPT, "sh", options, cache.toString()));
    whole.addAll(List.of(command));
    return whole.toArray(String[]::new);
  }

  private EngineProcess.Result run(String options) throws IOException, InterruptedException {
    return new EngineProcess(cache, temporary.resolve("output")).within(mounted(options)).run();
  }

  @Test
  void aFullDiskIsNamedAndLeftEmpty() throws Exception {
    EngineProcess.Result result = run("size=50m");
    assertThat(result.lines().subList(1, result.lines().size()))
        .containsExactly(
            ("IO_ERROR: The disk that holds %s is full; free %d MB, or set RINGLIGHT_CACHE_DIR to"
                    + " a directory on another disk.")
                .formatted(cache, natives.bytes() / 1_000_000 + 1),
            "." + natives.identity() + ".lock");
    assertThat(result.code()).isEqualTo(ExitCode.IO_ERROR.code());
  }

  @Test
  void aDiskFromWhichNothingMayRunIsNamed() throws Exception {
    EngineProcess.Result result = run("noexec");
    assertThat(result.lines())
        .contains(
            ("BAD_CONFIGURATION: No program may be run from %s; set RINGLIGHT_CACHE_DIR to a"
                    + " directory on a disk mounted without noexec.")
                .formatted(cache.resolve(natives.identity())));
    assertThat(result.code()).isEqualTo(ExitCode.BAD_CONFIGURATION.code());
  }
}

package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real program on small disks that fill up at different stages. Each is a file system in memory
 * that only the program sees, in a name space of its own; so no privileges are needed where the
 * system lets users have such.
 */
@Tag("slow")
class DiskFullTest {
  /** Mounts, runs the program and keeps its exit code, then lists what is left on the disk. */
  private static final String SCRIPT =
      """
      mount -t tmpfs -o size="$1" none disk || exit 99
      shift
      "$@"
      code=$?
      find disk -mindepth 1 > left
      exit $code
      """;

  private static final int LIMIT_SECONDS = 120;

  @TempDir Path temporary;

  @BeforeEach
  void makeAMarketAndADisk() throws IOException {
    Path market = Files.createDirectory(temporary.resolve("market"));
    Marketplace.write(market, new MarketplaceOptions(2_500, 1, 0.3, 0.4), accounts -> {});
    Files.createDirectory(temporary.resolve("disk"));
    Files.createDirectory(temporary.resolve("roomy"));
  }

  private int start(List<String> more) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", SCRIPT, "sh"));
    command.addAll(more);
    Process process =
        new ProcessBuilder(command)
            .directory(temporary.toFile())
            .redirectOutput(temporary.resolve("out").toFile())
            .redirectError(temporary.resolve("err").toFile())
            .start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The program did not end: " + more);
    }
    return process.exitValue();
  }

  private int runOnADisk(String size, String... arguments)
      throws IOException, InterruptedException {
    try {
      assumeTrue(start(List.of("1m", "true")) == 0, "this system lets us mount nothing");
    } catch (IOException e) {
      assumeTrue(false, "this system has no unshare");
    }
    List<String> command = new ArrayList<>(List.of(size));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
    command.add(Ringlight.class.getName());
    command.addAll(List.of(arguments));
    return start(command);
  }

  private void assertFull(String written) throws IOException {
    assertThat(temporary.resolve("err"))
        .hasContent(
            "ringlight: The disk that holds "
                + written
                + " is full; free some space, or write to another disk.\n");
    assertThat(temporary.resolve("left")).isEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"32k", "200k", "400k", "600k", "800k", "1m", "1200k", "1500k"})
  void aRunLeavesNothingAndNamesItsOutput(String size) throws Exception {
    int code = runOnADisk(size, "run", "market", "--out", "disk/run");
    assertThat(code).as(Files.readString(temporary.resolve("err"))).isEqualTo(74);
    assertFull("disk/run");
  }

  @ParameterizedTest
  @ValueSource(strings = {"32k", "200k"})
  void aBuildAndASampleDoSoToo(String size) throws Exception {
    assertThat(runOnADisk(size, "build", "market", "--out", "disk/snapshot")).isEqualTo(74);
    assertFull("disk/snapshot");
    assertThat(runOnADisk(size, "sample", "--out", "disk/sample")).isEqualTo(74);
    assertFull("disk/sample");
  }

  @Test
  void anIdMapOnAnotherDiskIsNamed() throws Exception {
    Path key = Files.writeString(temporary.resolve("key"), "0123456789abcdef0123456789abcdef");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    String[] command = {
      "run", "market", "--out", "roomy/run", "--pseudonymize", "key", "--id-map", "disk/map.csv"
    };
    // The lock of the map takes up to 65 KiB, the map itself about 100.
    assertThat(runOnADisk("72k", command)).isEqualTo(74);
    assertFull("disk/map.csv");
    assertThat(temporary.resolve("roomy")).isEmptyDirectory();
  }
}

package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way as users go it, with the real program. */
class AcceptanceTest {
  @TempDir Path directory;
  private Program program;

  @BeforeEach
  void prepare() {
    program = new Program(directory);
  }

  private Program.Result assertRuns(Object... arguments) throws Exception {
    Program.Result result = program.run(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    return result;
  }

  @Test
  void fromASampleToAnExplainedRing() throws Exception {
    assertRuns("sample", "--out", "market", "--accounts", 1500, "--seed", 4);
    Program.Result run = assertRuns("run", "market", "--out", "runs/first", "--min-score", "0.01");
    assertThat(run.out()).startsWith("1,500 accounts, ").contains("Written to runs/first in ");
    Program.Result evaluation =
        assertRuns(
            "evaluate",
            "runs/first",
            "--labels",
            "market/truth/rings.csv",
            "--complete",
            "--lookalikes",
            "market/truth/lookalikes.csv",
            "--json");
    JsonNode report = new ObjectMapper().readTree(evaluation.out());
    assertThat(report.path("rings").path("known").asInt()).isPositive();
    assertThat(report.path("by_lookalike")).isNotEmpty();
    assertThat(assertRuns("evaluate", "runs/first", "--labels", "market/labels.csv").out())
        .contains("F1", "precision", "recall");
    Object[] comparison = {
      "evaluate", "runs/first", "--against", "runs/first", "--labels", "market/labels.csv"
    };
    String compared = assertRuns(comparison).out();
    assertThat(compared).contains("which holds 0: these labels cannot tell the two runs apart.");
    assertThat(assertRuns(comparison).out()).isEqualTo(compared);
    String line = Files.readAllLines(directory.resolve("runs/first/rings.jsonl")).get(0);
    String id = new ObjectMapper().readTree(line).path("ring_id").asText();
    assertThat(assertRuns("explain", "runs/first", id).out()).startsWith("Ring " + id + ": ");
  }

  @Test
  void aReaderThatHadEnoughIsNoFailure() throws Exception {
    assertRuns("sample", "--out", "market", "--accounts", 600);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Ringlight.class.getName(),
                "run",
                "market",
                "--out",
                "run",
                "--json")
            .directory(directory.toFile())
            .redirectError(directory.resolve("err").toFile())
            .start();
    try (BufferedReader reader = process.inputReader()) {
      // Closed before the program has anything to say.
      assertThat(reader).isNotNull();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(directory.resolve("err")).isEmptyFile();
    assertThat(directory.resolve("run/summary.json")).exists();
  }

  @Test
  void wrongUsageAndMissingInputHaveTheirCodes() throws Exception {
    assertThat(program.run("run").code()).isEqualTo(64);
    Program.Result missing = program.run("run", "absent", "--out", "run");
    assertThat(missing.code()).isEqualTo(66);
    assertThat(missing.err()).startsWith("ringlight: ").hasLineCount(1);
    assertThat(program.run("--version").out()).startsWith("ringlight ");
  }

  @Test
  @Tag("slow")
  void tooLittleMemoryIsSaid() throws IOException, InterruptedException {
    assertThat(program.run("sample", "--out", "market", "--accounts", 20_000).code()).isZero();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx24m",
            "-cp",
            System.getProperty("java.class.path"),
            Ringlight.class.getName(),
            "run",
            "market",
            "--out",
            "run");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(directory.resolve("out").toFile())
            .redirectError(directory.resolve("err").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(directory.resolve("err")).content().contains("--memory");
    assertThat(process.exitValue()).isEqualTo(70);
    assertThat(directory.resolve("run")).doesNotExist();
  }
}

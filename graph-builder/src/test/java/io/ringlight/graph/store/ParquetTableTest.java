package io.ringlight.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
  private static final int ROWS = 300_000;

  @TempDir Path directory;

  private static List<ParquetColumn> columns() {
    return List.of(
        new ParquetColumn.Text("it's a \"name\"", row -> row % 3 == 0 ? null : "id" + row),
        new ParquetColumn.Real("share", row -> row % 2 == 0 ? Double.NaN : row),
        new ParquetColumn.Whole("number", row -> -row));
  }

  @Test
  void keepsRowsInOrderAcrossRowGroupsAndLeavesNullsOut() {
    Path file = directory.resolve("it's.parquet");
    ParquetTable.write(file, ROWS, columns());
    List<String> read = new ArrayList<>();
    ParquetTable.read(file, "it's a \"name\"", "number", (text, number) -> read.add(text + number));
    assertThat(read).hasSize(ROWS - ROWS / 3);
    assertThat(read.get(0)).isEqualTo("id1-1");
    assertThat(read.get(read.size() - 1)).isEqualTo("id" + (ROWS - 1) + "-" + (ROWS - 1));
  }

  @Test
  void equalRowsGiveEqualBytes() throws IOException {
    Path first = directory.resolve("first.parquet");
    Path second = directory.resolve("second.parquet");
    ParquetTable.write(first, ROWS, columns());
    ParquetTable.write(second, ROWS, columns());
    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
  }

  @Test
  void aFileThatIsMissingIsNoInput() {
    Path file = directory.resolve("absent.parquet");
    assertThatExceptionOfType(RinglightException.class)
        .isThrownBy(() -> ParquetTable.read(file, "a", "b", (text, number) -> {}))
        .withMessage(file + " does not exist; check the directory's name.")
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.NO_INPUT));
  }

  @Test
  void aFileOfAnotherKindIsBadInput() throws IOException {
    Path file = directory.resolve("text.parquet");
    Files.writeString(file, "no parquet at all");
    assertThatExceptionOfType(RinglightException.class)
        .isThrownBy(() -> ParquetTable.read(file, "a", "b", (text, number) -> {}))
        .withMessage(file + " is damaged or lacks the columns a and b; write it again.")
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BAD_INPUT));
  }
}

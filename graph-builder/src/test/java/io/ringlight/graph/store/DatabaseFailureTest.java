package io.ringlight.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The left column holds messages that DuckDB 1.5 really gave, shortened. */
class DatabaseFailureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IO Error: Could not write file \"x.parquet\": No space left on device|IO_ERROR"
            + "|Sorting failed because the disk is full; make room and try again.",
        "Out of Memory Error: failed to offload data block of size 256.0 KiB|IO_ERROR"
            + "|Sorting failed because the disk is full; make room and try again.",
        "Out of Memory Error: could not allocate block of size 2.0 MiB|TEMPORARY_FAILURE"
            + "|Sorting needs more memory than it was given; raise --memory.",
        "IO Error: Cannot open file \"x.parquet\": Permission denied|IO_ERROR"
            + "|Sorting failed on reading or writing a file; check the disk and its permissions.",
        "Binder Error: Referenced column \"x\" not found|SOFTWARE"
            + "|Sorting failed by a fault of the program; please report what --debug prints.",
      })
  void becomesASentence(String message, ExitCode code, String sentence) {
    RinglightException failure = DatabaseFailure.of("Sorting", new SQLException(message));
    assertThat(failure.exitCode()).isEqualTo(code);
    assertThat(failure).hasMessage(sentence).hasRootCauseMessage(message);
  }
}

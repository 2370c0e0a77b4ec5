package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.ExtractFixture.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractLayoutTest {
  @TempDir Path directory;

  @Test
  void listsFilesByTableThenName() throws IOException {
    files(
        "orders/dt=2026-05-02/part-0.csv",
        "orders/dt=2026-05-01/part-1.jsonl.gz",
        "orders/dt=2026-05-01/part-0.parquet",
        "orders/_SUCCESS",
        "orders/.part-0.crc",
        "orders/_temporary/part-9.csv",
        "accounts.csv.gz",
        "_notes/accounts.csv",
        ".hidden.csv",
        "truth/rings.csv");
    ExtractLayout layout = ExtractLayout.of(directory);
    assertThat(layout.parts().stream().map(TablePart::name))
        .containsExactly(
            "accounts.csv.gz",
            "orders/dt=2026-05-01/part-0.parquet",
            "orders/dt=2026-05-01/part-1.jsonl.gz",
            "orders/dt=2026-05-02/part-0.csv");
    assertThat(layout.parts().stream().map(TablePart::number)).containsExactly(0, 1, 2, 3);
    assertThat(layout.parts().get(2).format()).isEqualTo(FileFormat.JSON_LINES_GZIP);
    assertThat(layout.warnings()).isEmpty();
  }

  @Test
  void warnsOnceOfWhatItDoesNotKnow() throws IOException {
    files("accounts.csv", "orders/a.csv", "orders/readme.txt", "notes.txt", "Orders.csv", "x/y");
    assertThat(ExtractLayout.of(directory).warnings())
        .containsExactly(
            "Ignored, because no table is called so: Orders.csv, notes.txt, orders/readme.txt,"
                + " x.");
  }

  @Test
  void refusesTwoEntriesForOneTable() throws IOException {
    files("accounts.csv", "orders.csv", "orders/part.csv");
    assertThat(failure(() -> ExtractLayout.of(directory)))
        .hasMessage(
            "The extract "
                + directory
                + " has two entries for one table, orders and orders.csv; remove one.");
    Files.delete(directory.resolve("orders/part.csv"));
    Files.delete(directory.resolve("orders"));
    files("accounts.parquet");
    assertThat(failure(() -> ExtractLayout.of(directory)))
        .hasMessageContaining("accounts.csv and accounts.parquet; remove one.");
  }

  @Test
  void refusesWhatIsNoExtract() throws IOException {
    assertThat(failure(() -> ExtractLayout.of(directory.resolve("none"))).exitCode())
        .isEqualTo(ExitCode.NO_INPUT);
    files("orders.csv");
    assertThat(failure(() -> ExtractLayout.of(directory.resolve("orders.csv"))))
        .hasMessageEndingWith(
            "orders.csv is not a directory; name the directory that holds accounts.csv or the"
                + " like.");
    assertThat(failure(() -> ExtractLayout.of(directory)))
        .hasMessage(
            "The extract "
                + directory
                + " has no table accounts; add accounts.csv with the columns account_id and kind.");
    Files.delete(directory.resolve("orders.csv"));
    files("accounts.csv", "devices.csv");
    assertThat(failure(() -> ExtractLayout.of(directory)))
        .hasMessage(
            "The extract "
                + directory
                + " has no table that links accounts; add account_devices, orders or the like.");
  }

  @Test
  void followsLinks() throws IOException {
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Path extract = Files.createDirectory(directory.resolve("extract"));
    Files.createFile(elsewhere.resolve("real.csv"));
    Files.createSymbolicLink(extract.resolve("accounts.csv"), elsewhere.resolve("real.csv"));
    Files.createSymbolicLink(extract.resolve("orders"), elsewhere);
    assertThat(ExtractLayout.of(extract).parts().stream().map(TablePart::name))
        .containsExactly("accounts.csv", "orders/real.csv");
  }

  @Test
  void stopsWhereFoldersNestTooDeeply() throws IOException {
    files("accounts.csv", "orders/" + "x/".repeat(20) + "a.csv");
    assertThat(failure(() -> ExtractLayout.of(directory)))
        .hasMessageEndingWith("too deeply; put its part files higher.");
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }
}

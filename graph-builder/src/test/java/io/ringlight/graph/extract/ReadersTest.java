package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.ExtractFixture.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.StagedPart.FileSegment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV and JSON lines, by what is staged and rejected; no database. */
class ReadersTest {
  private static final String BROKEN =
      "has quotes that do not match; put quotes around the whole field and double those inside";

  @TempDir Path directory;

  @Test
  void readsCsvWithQuotesAndLineEnds() throws IOException {
    Read read =
        csv("\ufeffkind,account_id\r\nbuyer,\"a\nb\"\r\n\r\n\nseller,\"c\"\"d,\"\nbuyer, e \n");
    assertThat(read.rows())
        .containsExactly(
            "0,2,\"a\nb\",buyer,,,,", "0,6,\"c\"\"d,\",seller,,,,", "0,7,\" e \",buyer,,,,");
    assertThat(read.staged().rows()).isEqualTo(3);
  }

  @Test
  void tellsTheLineWhereARecordBegins() throws IOException {
    Read read = csv("account_id,kind\n\"a\n\n\nb\",buyer\nc,robber\n\"d\r\ne\",robber\n");
    assertThat(read.rejects())
        .containsExactly(
            "0,6,kind,robber,\"is not one of buyer, seller, creator\"",
            "0,7,kind,robber,\"is not one of buyer, seller, creator\"");
  }

  @Test
  void endsWithoutLineEnd() throws IOException {
    assertThat(csv("account_id,kind\na,buyer").rows()).containsExactly("0,2,a,buyer,,,,");
  }

  @Test
  void takesEmptyFilesAndHeadersAlone() throws IOException {
    assertThat(csv("").staged().rows()).isZero();
    assertThat(csv("account_id,kind\n").staged().rows()).isZero();
    assertThat(json("").staged().rows()).isZero();
  }

  @Test
  void rejectsWrongNumbersOfFields() throws IOException {
    Read read = csv("account_id,kind,country\na,buyer\nb,buyer,DE,x\nc,buyer,DE\n");
    assertThat(read.rejects())
        .containsExactly(
            "0,2,,,\"has 2 fields where the header has 3\"",
            "0,3,,,\"has 4 fields where the header has 3\"");
    assertThat(read.rows()).containsExactly("0,4,c,buyer,,DE,,");
  }

  @Test
  void losesOneLineOnlyToAnOpenQuote() throws IOException {
    Read read = csv("account_id,kind\na,buyer\n\"b,buyer\nc,buyer\nd,\"x\"y\ne,seller\n");
    assertThat(read.rejects())
        .containsExactly("0,3,,,\"" + BROKEN + "\"", "0,5,,,\"" + BROKEN + "\"");
    assertThat(read.rows())
        .containsExactly("0,2,a,buyer,,,,", "0,4,c,buyer,,,,", "0,6,e,seller,,,,");
  }

  @Test
  void losesOneLineOnlyToAQuoteThatNothingCloses() throws IOException {
    Read read = csv("account_id,kind\na,buyer\n\"b,buyer\nc,buyer\nd,seller\n");
    assertThat(read.rejects()).containsExactly("0,3,,,\"" + BROKEN + "\"");
    assertThat(read.rows())
        .containsExactly("0,2,a,buyer,,,,", "0,4,c,buyer,,,,", "0,5,d,seller,,,,");
    assertThat(read.staged().rows()).isEqualTo(4);
  }

  @Test
  void takesAnEscapedQuoteAtTheEndForNoClosingOne() throws IOException {
    Read open = csv("account_id,kind\na,buyer\nb,\"buyer\"\"");
    assertThat(open.rejects()).containsExactly("0,3,,,\"" + BROKEN + "\"");
    assertThat(csv("kind,account_id\nbuyer,\"a\"\"\"").rows())
        .containsExactly("0,2,\"a\"\"\",buyer,,,,");
  }

  @Test
  void givesUpOnAFileFullOfOpenQuotes() {
    String content = "account_id,kind\n" + "a,\"x\"y\n".repeat(200);
    RinglightException failure = failure(() -> csv(content));
    assertThat(failure).hasMessage("accounts.csv, line 102 and others before: " + BROKEN + ".");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void rejectsInvalidUtf8RowByRow() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("account_id,kind\ngood\ufffd€𝄞,buyer\nb".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.writeBytes(",buyer\nc".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
    bytes.writeBytes(",buyer\nd,buyer".getBytes(StandardCharsets.UTF_8));
    Read read = read("accounts.csv", bytes.toByteArray());
    assertThat(read.rows()).containsExactly("0,2,\"good\ufffd€𝄞\",buyer,,,,", "0,5,d,buyer,,,,");
    assertThat(read.rejects())
        .containsExactly(
            "0,3,account_id,\"b\ufffd\",\"is not valid UTF-8\"",
            "0,4,account_id,\"c\ufffd\ufffd\ufffd\",\"is not valid UTF-8\"");
  }

  @Test
  void rejectsMissingIdsAndNul() throws IOException {
    Read read = csv("account_id,kind\n,buyer\n\"\",buyer\na\0b,buyer\nc,\n");
    assertThat(read.rejects())
        .containsExactly(
            "0,2,account_id,,\"is missing\"",
            "0,3,account_id,,\"is missing\"",
            "0,4,account_id,\"a\ufffdb\",\"holds a NUL character\"",
            "0,5,kind,,\"is missing\"");
  }

  @Test
  void rejectsIntervalsThatEndBeforeTheyBegin() throws IOException {
    Read read =
        read(
            "account_devices.csv",
            "account_id,device_id,first_seen,last_seen\na,d,2026-01-02,2026-01-01\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(read.rejects())
        .containsExactly("0,2,first_seen,2026-01-02,\"is later than last_seen\"");
  }

  @Test
  void failsWhereTheHeaderIsWrong() {
    assertThat(failure(() -> csv("account_id,kind,kind\na,buyer,buyer\n")))
        .hasMessage("accounts.csv has two columns called kind.");
    assertThat(failure(() -> csv("account,kind\na,buyer\n")))
        .hasMessage("accounts.csv lacks the column account_id, which every accounts table needs.");
    assertThat(failure(() -> csv("account_id,kind,f_a b\n")))
        .hasMessage(
            "accounts.csv has a feature column with a name that cannot be used; name it f_ and at"
                + " most 100 letters, digits and underscores.");
    assertThat(failure(() -> json("{\"account_id\":\"a\"}\n")))
        .hasMessage("accounts.jsonl lacks the column kind, which every accounts table needs.");
  }

  @Test
  void readsJsonLines() throws IOException {
    Read read =
        json(
            "\ufeff{\"account_id\":\"a\\nb\",\"kind\":\"buyer\",\"f_x\":1.5}\r\n\n  \n"
                + "{\"kind\":\"seller\",\"account_id\":7,\"country\":null,\"more\":{\"x\":[1]}}\n"
                + "{\"account_id\":\"c\",\"kind\":\"buyer\",\"f_y\":\"2\"}");
    assertThat(read.rows())
        .containsExactly("0,1,\"a\nb\",buyer,,,,,1.5", "0,4,7,seller,,,,,", "0,5,c,buyer,,,,,,2.0");
    assertThat(read.staged().unknown()).containsExactly("more");
    assertThat(read.staged().segments().stream().map(StagedPart.Segment::features))
        .containsExactly(List.of("f_x"), List.of("f_x", "f_y"));
  }

  @Test
  void rejectsBadJsonLineByLine() throws IOException {
    String noJson = "\"is not one JSON object a line\"";
    Read read =
        json(
            String.join(
                "\n",
                "{\"account_id\":\"a\",\"kind\":\"buyer\"}",
                "{\"account_id\":\"b\",\"kind\":\"buyer\"",
                "[1]",
                "{\"account_id\":\"c\",\"account_id\":\"d\",\"kind\":\"buyer\"}",
                "{\"account_id\":[\"c\"],\"kind\":\"buyer\"}",
                "{\"account_id\":true,\"kind\":\"buyer\"}",
                "{\"account_id\":\"e\",\"kind\":\"buyer\"} {}",
                "{\"account_id\":\"\\ud800\",\"kind\":\"buyer\"}",
                "{\"account_id\":\"f\",\"kind\":\"buyer\",\"f_x\":NaN}"));
    assertThat(read.rejects())
        .containsExactly(
            "0,2,,," + noJson,
            "0,3,,," + noJson,
            "0,4,account_id,,\"comes twice in one object\"",
            "0,5,account_id,,\"is neither text nor a number\"",
            "0,6,account_id,,\"is neither text nor a number\"",
            "0,7,,," + noJson,
            "0,8,account_id,\"\ufffd\",\"is not valid UTF-8\"",
            "0,9,,," + noJson);
    assertThat(read.staged().rows()).isEqualTo(9);
  }

  @Test
  void readsSeveralGzipMembers() throws IOException {
    byte[] first = gzip("account_id,kind\na,buyer\n");
    byte[] second = gzip("b,seller\n");
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    assertThat(read("accounts.csv.gz", both).rows())
        .containsExactly("0,2,a,buyer,,,,", "0,3,b,seller,,,,");
  }

  @Test
  void failsOnDamagedGzip() throws IOException {
    byte[] whole = gzip("account_id,kind\na,buyer\n");
    assertThat(failure(() -> read("accounts.csv.gz", Arrays.copyOf(whole, whole.length - 5))))
        .hasMessage("accounts.csv.gz ends too early; copy or pack it again.");
    assertThat(failure(() -> read("accounts.csv.gz", "account_id,kind\n".getBytes())))
        .hasMessage("accounts.csv.gz is not a sound gzip file; pack it again.");
    assertThat(failure(() -> read("accounts.csv.gz", Arrays.copyOf(whole, whole.length + 100))))
        .hasMessage("accounts.csv.gz is not a sound gzip file; pack it again.");
    byte[] damaged = whole.clone();
    damaged[whole.length - 6] ^= 1;
    assertThat(failure(() -> read("accounts.csv.gz", damaged)))
        .hasMessage("accounts.csv.gz is not a sound gzip file; pack it again.");
  }

  /** Whoever runs tests may be allowed to read everything, so the failure itself is given. */
  @Test
  void tellsWhyAFileCannotBeRead() {
    RinglightException closed = SourceFile.failure("a.csv", new AccessDeniedException("a.csv"));
    assertThat(closed).hasMessage("a.csv may not be read; change its permissions.");
    assertThat(closed.exitCode()).isEqualTo(ExitCode.NO_PERMISSION);
    RinglightException gone = SourceFile.failure("a.csv", new NoSuchFileException("a.csv"));
    assertThat(gone.exitCode()).isEqualTo(ExitCode.NO_INPUT);
    RinglightException broken = SourceFile.failure("a.csv", new IOException("disk"));
    assertThat(broken).hasMessage("a.csv could not be read to its end.");
    assertThat(broken.exitCode()).isEqualTo(ExitCode.IO_ERROR);
  }

  @Test
  void tellsThatStagingFailed() throws IOException {
    Path file = Files.writeString(directory.resolve("accounts.csv"), "account_id,kind\na,buyer\n");
    TablePart part = new TablePart(ExtractTable.ACCOUNTS, 0, file, "accounts.csv", FileFormat.CSV);
    PartReading reading =
        new PartReading(directory.resolve("no such directory"), null, Progress.NONE);
    RinglightException failure = failure(() -> reading.read(part, ValueMask.NONE));
    assertThat(failure)
        .hasMessage(
            "Rows cannot be staged beside the snapshot; check that the disk has room for the"
                + " unpacked tables.");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.IO_ERROR);
  }

  @Test
  void readsLongFilesAcrossBuffers() throws IOException {
    StringBuilder content = new StringBuilder("account_id,kind\n");
    for (int i = 0; i < 30_000; i++) {
      content.append("ä€𝄞").append(i).append(",buyer\n");
    }
    Read read = csv(content.toString());
    assertThat(read.rows()).hasSize(30_000);
    assertThat(read.rows().get(29_999)).isEqualTo("0,30001,\"ä€𝄞29999\",buyer,,,,");
  }

  private record Read(StagedPart staged, List<String> rows, List<String> rejects) {}

  private Read csv(String content) {
    return read("accounts.csv", content.getBytes(StandardCharsets.UTF_8));
  }

  private Read json(String content) {
    return read("accounts.jsonl", content.getBytes(StandardCharsets.UTF_8));
  }

  private Read read(String name, byte[] content) {
    try {
      Path staging = Files.createTempDirectory(directory, "staging");
      Path file = Files.write(directory.resolve(name), content);
      FileFormat format = FileFormat.of(name);
      ExtractTable table = ExtractTable.named(format.stem(name));
      StagedPart staged =
          new PartReading(staging, null, Progress.NONE)
              .read(new TablePart(table, 0, file, name, format), ValueMask.NONE);
      List<String> rows = new ArrayList<>();
      for (StagedPart.Segment segment : staged.segments()) {
        rows.addAll(records(((FileSegment) segment).file()));
      }
      List<String> rejects = staged.rejects() == null ? List.of() : records(staged.rejects());
      assertThat(staged.rows()).isEqualTo(rows.size() + staged.rejected());
      assertThat(staged.rejected()).isEqualTo(rejects.size());
      return new Read(staged, rows, rejects);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a staged file; a quoted line end does not end one. */
  private static List<String> records(Path file) throws IOException {
    List<String> records = new ArrayList<>();
    StringBuilder record = new StringBuilder();
    for (String line : Files.readString(file).split("\n")) {
      record.append(record.isEmpty() ? "" : "\n").append(line);
      if (record.chars().filter(c -> c == '"').count() % 2 == 0) {
        records.add(record.toString());
        record.setLength(0);
      }
    }
    return records;
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}

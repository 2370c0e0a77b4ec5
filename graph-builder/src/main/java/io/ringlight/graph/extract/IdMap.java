package io.ringlight.graph.extract;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.FullDisk;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** The table that turns pseudonyms of accounts back; for its owner's eyes only. */
final class IdMap {
  private IdMap() {}

  /**
   * Writes it, readable by its owner only from its first byte on; one that exists is replaced. When
   * this throws, nothing is left: half a map is as private as a whole one.
   */
  static void write(Sql sql, Path file) {
    try {
      Files.deleteIfExists(file);
      writeRows(sql, file);
    } catch (IOException | UncheckedIOException e) {
      throw FullDisk.named(
          file,
          new RinglightException(
              ExitCode.CANNOT_CREATE,
              "The id map " + file + " cannot be written; name a file in a directory that can.",
              e));
    }
  }

  private static void writeRows(Sql sql, Path file) throws IOException {
    boolean whole = false;
    try (FileChannel channel = create(file);
        Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer)) {
      csv.writeRecord("account_id", "pseudonym");
      sql.forEach(
          "SELECT DISTINCT original_id, account_id FROM in_accounts SEMI JOIN accounts USING"
              + " (account_id) ORDER BY original_id",
          row -> csv.writeRecord(row.getString(1), row.getString(2)));
      csv.flush();
      channel.force(true);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static FileChannel create(Path file) throws IOException {
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!posix) {
      return FileChannel.open(file, options);
    }
    FileAttribute<Set<PosixFilePermission>> ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    return FileChannel.open(file, options, ownerOnly);
  }
}

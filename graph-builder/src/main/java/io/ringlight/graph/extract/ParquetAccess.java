package io.ringlight.graph.extract;

import io.ringlight.graph.store.DuckDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gives connections to a database that may read the Parquet files of an extract. */
interface ParquetAccess {

  /** A connection for one thread, which closes it. */
  Connection connect();

  /** Connections to a database that is open anyway. */
  static ParquetAccess of(DuckDatabase database) {
    return database::anotherConnection;
  }

  /** The directories where the database reads these files; symbolic links followed. */
  static List<Path> directories(List<TablePart> parts) throws IOException {
    Set<Path> directories = new TreeSet<>();
    for (TablePart part : parts) {
      if (part.format() == FileFormat.PARQUET && Files.exists(part.path())) {
        directories.add(part.path().toRealPath().getParent());
      }
    }
    return List.copyOf(directories);
  }
}

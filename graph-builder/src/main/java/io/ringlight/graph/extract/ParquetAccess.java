package io.ringlight.graph.extract;

import io.ringlight.graph.store.DuckDatabase;
import java.sql.Connection;

/** Gives connections to a database that may read the Parquet files of an extract. */
interface ParquetAccess {

  /** A connection for one thread, which closes it. */
  Connection connect();

  /** Connections to a database that is open anyway. */
  static ParquetAccess of(DuckDatabase database) {
    return database::anotherConnection;
  }
}

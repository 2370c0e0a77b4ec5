package io.ringlight.graph.neo4j.local;

import java.nio.file.Path;

/**
 * How a local server is started.
 *
 * @param directory where it keeps everything it writes; made when missing
 * @param boltPort the port of programs; 0: the usual one if it is free, else any
 * @param httpPort the port of the Browser; 0 likewise
 * @param authentication whether it asks for a password
 * @param heapMebibytes the most its heap may take
 * @param pageCacheMebibytes what it keeps of its files in memory
 * @param brief whether it is to start sooner and work slower, for a short life
 */
public record ServerOptions(
    Path directory,
    int boltPort,
    int httpPort,
    boolean authentication,
    int heapMebibytes,
    int pageCacheMebibytes,
    boolean brief) {
  public static final int DEFAULT_HEAP_MEBIBYTES = 1024;
  public static final int DEFAULT_PAGE_CACHE_MEBIBYTES = 512;

  public ServerOptions {
    directory = directory.toAbsolutePath().normalize();
  }

  /** A server with a password, on free ports, of the usual size. */
  public static ServerOptions in(Path directory) {
    return new ServerOptions(
        directory, 0, 0, true, DEFAULT_HEAP_MEBIBYTES, DEFAULT_PAGE_CACHE_MEBIBYTES, false);
  }
}

package io.ringlight.graph.neo4j.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands in the server's {@code neo4j.conf}: loopback only, small, and silent to the world.
 */
final class ServerSettings {
  private ServerSettings() {}

  static String text(ServerOptions options, int boltPort, int httpPort) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server.default_listen_address", "127.0.0.1");
    settings.put("server.bolt.listen_address", "127.0.0.1:" + boltPort);
    settings.put("server.bolt.advertised_address", "127.0.0.1:" + boltPort);
    settings.put("server.http.listen_address", "127.0.0.1:" + httpPort);
    settings.put("server.http.advertised_address", "127.0.0.1:" + httpPort);
    settings.put("server.https.enabled", false);
    settings.put("dbms.security.auth_enabled", options.authentication());
    settings.put("dbms.usage_report.enabled", false);
    settings.put("client.allow_telemetry", false);
    settings.put("server.memory.pagecache.size", options.pageCacheMebibytes() + "m");
    // Half of the heap, so that a large write fails with a sentence and not with the heap.
    settings.put("dbms.memory.transaction.total.max", options.heapMebibytes() / 2 + "m");
    // Else a stop takes 10 s, in which it only waits for messages that no longer come.
    settings.put("internal.dbms.bolt.netty_server_shutdown_quiet_period", 0);
    settings.put("db.tx_log.preallocate", false);
    settings.put("db.tx_log.rotation.retention_policy", "keep_none");
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}

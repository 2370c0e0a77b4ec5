package io.ringlight.graph.neo4j;

/**
 * Where a Neo4j is and who asks.
 *
 * @param uri such as {@code neo4j://host:7687}, {@code bolt+s://host}
 * @param user null: without authentication
 * @param password null: without authentication
 * @param database null: the user's home database
 */
public record Neo4jAddress(String uri, String user, String password, String database) {
  /** Without the password. */
  @Override
  public String toString() {
    return uri + (database == null ? "" : ", database " + database);
  }
}

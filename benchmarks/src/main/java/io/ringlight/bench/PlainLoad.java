package io.ringlight.bench;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.Times;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.Session;

/** The usual way to load a graph: ids as text, {@code UNWIND}, {@code MATCH} and {@code MERGE}. */
final class PlainLoad {
  private static final int BATCH = 10_000;

  private final Session session;
  private final GraphSnapshot snapshot;

  PlainLoad(Session session, GraphSnapshot snapshot) {
    this.session = session;
    this.snapshot = snapshot;
  }

  long nodes() {
    run("CREATE CONSTRAINT FOR (n:Account) REQUIRE n.account_id IS UNIQUE", List.of());
    run("CREATE CONSTRAINT FOR (n:Thing) REQUIRE n.thing_id IS UNIQUE", List.of());
    List<Object> rows = new ArrayList<>();
    for (int account = 0; account < snapshot.accounts().size(); account++) {
      rows.add(Map.of("id", snapshot.accounts().id(account)));
      flush("UNWIND $rows AS row MERGE (n:Account {account_id: row.id})", rows, BATCH);
    }
    flush("UNWIND $rows AS row MERGE (n:Account {account_id: row.id})", rows, 1);
    for (int thing = 0; thing < snapshot.identifiers().size(); thing++) {
      rows.add(Map.of("id", thing(thing)));
      flush("UNWIND $rows AS row MERGE (n:Thing {thing_id: row.id})", rows, BATCH);
    }
    flush("UNWIND $rows AS row MERGE (n:Thing {thing_id: row.id})", rows, 1);
    return snapshot.accounts().size() + snapshot.identifiers().size();
  }

  private String thing(int identifier) {
    return snapshot.identifiers().type(identifier) + ":" + snapshot.identifiers().id(identifier);
  }

  /** Links of accounts and things, all of one type, with fewer properties than ours have. */
  long links(int from, int to) {
    String statement =
        "UNWIND $rows AS row MATCH (a:Account {account_id: row.account})"
            + " MATCH (t:Thing {thing_id: row.thing})"
            + " MERGE (a)-[r:USED {role: row.role}]->(t) SET r += row.properties";
    IdentifierLinks links = snapshot.identifierLinks();
    List<Object> rows = new ArrayList<>();
    for (int link = from; link < Math.min(to, links.size()); link++) {
      rows.add(
          Map.of(
              "account",
              snapshot.accounts().id(links.account(link)),
              "thing",
              thing(links.identifier(link)),
              "role",
              word(links.role(link)),
              "properties",
              properties(links, link)));
      flush(statement, rows, BATCH);
    }
    flush(statement, rows, 1);
    return Math.min(to, links.size()) - from;
  }

  private static String word(LinkRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> properties(IdentifierLinks links, int link) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("events", links.events(link));
    if (links.firstSeen(link) != Times.MISSING) {
      properties.put(
          "first_seen", Instant.ofEpochMilli(links.firstSeen(link)).atZone(ZoneOffset.UTC));
    }
    if (links.lastSeen(link) != Times.MISSING) {
      properties.put(
          "last_seen", Instant.ofEpochMilli(links.lastSeen(link)).atZone(ZoneOffset.UTC));
    }
    return properties;
  }

  private void flush(String statement, List<Object> rows, int atLeast) {
    if (rows.size() >= atLeast) {
      run(statement, rows);
      rows.clear();
    }
  }

  private void run(String statement, List<Object> rows) {
    session.executeWriteWithoutResult(
        transaction -> transaction.run(statement, Map.of("rows", rows)).consume());
  }
}

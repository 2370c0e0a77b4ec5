package io.ringlight.ring.evidence;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.RowIndex;
import java.util.ArrayList;
import java.util.List;

/** Builds the evidence graph of a snapshot. */
public final class EvidenceBuilder {
  private EvidenceBuilder() {}

  /**
   * Collects identifiers, direct links and moments as tokens and weighs them. Near linear in links
   * and orders.
   *
   * @param threads how many threads work; the result does not depend on it
   */
  public static EvidenceGraph build(GraphSnapshot snapshot, int threads) {
    Parallel parallel = new Parallel(threads);
    int accountCount = snapshot.accounts().size();
    SanctionedGroups groups = SanctionedGroups.of(snapshot.sanctionedLinks(), accountCount);
    TokenList tokens = new TokenList(groups);
    List<TokenType> types = new ArrayList<>();
    int population = population(snapshot);
    new IdentifierTokens(snapshot, tokens).collect(types);
    int kinds = snapshot.identifiers().typeNames().size();
    new DirectTokens(snapshot, tokens, population).collect(types, kinds);
    kinds += snapshot.accountLinks().typeNames().size();
    new MomentTokens(snapshot, groups, parallel).collect(tokens, types, kinds);
    EvidenceGraph graph = new EvidenceGraph(tokens, types, accountCount, population);
    graph.corroborate(parallel);
    return graph;
  }

  /** Accounts without a link or an order are no part of any chance. */
  private static int population(GraphSnapshot snapshot) {
    int population = 0;
    for (int account = 0; account < snapshot.accounts().size(); account++) {
      boolean active =
          snapshot.identifierLinks().end(account) > snapshot.identifierLinks().start(account)
              || has(snapshot.orders().byBuyer(), account)
              || has(snapshot.orders().bySeller(), account)
              || has(snapshot.orders().byCreator(), account)
              || has(snapshot.accountLinks().byFrom(), account)
              || has(snapshot.accountLinks().byTo(), account);
      population += active ? 1 : 0;
    }
    return population;
  }

  private static boolean has(RowIndex index, int account) {
    return index.count(account) > 0;
  }
}

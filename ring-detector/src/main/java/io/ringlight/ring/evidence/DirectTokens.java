package io.ringlight.ring.evidence;

import io.ringlight.graph.AccountLinks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.SanctionedLinks;
import java.util.List;

/**
 * Turns direct links between accounts into tokens of two accounts. A link counts by how few others
 * its ends have: one of a star's thousand followers says nothing.
 */
final class DirectTokens {
  private final AccountLinks links;
  private final SanctionedLinks sanctioned;
  private final TokenList tokens;
  private final double pairs;

  DirectTokens(GraphSnapshot snapshot, TokenList tokens, int population) {
    this.links = snapshot.accountLinks();
    this.sanctioned = snapshot.sanctionedLinks();
    this.tokens = tokens;
    this.pairs = Math.max(4.0, (double) population * population);
  }

  /** Collects all of them, and adds their types to the list; {@code kind} numbers the first. */
  void collect(List<TokenType> types, int kind) {
    int firstType = types.size();
    for (String name : links.typeNames()) {
      types.add(new TokenType(name, TokenSource.DIRECT, kind++));
    }
    for (int link = 0; link < links.size(); link++) {
      int from = links.from(link);
      int to = links.to(link);
      if (from != to && !isSanctioned(from, to)) {
        tokens.touch(from, links.firstSeen(link), links.lastSeen(link));
        tokens.touch(to, links.firstSeen(link), links.lastSeen(link));
        tokens.close(firstType + links.type(link), link, surprise(from, to));
      }
    }
  }

  private boolean isSanctioned(int from, int to) {
    return sanctioned.isAccountSanctioned(from)
        || sanctioned.isAccountSanctioned(to)
        || sanctioned.isPairSanctioned(from, to);
  }

  /** How unlikely chance would join two accounts with so many links each. */
  private float surprise(int from, int to) {
    double product = (double) degree(from) * degree(to);
    return Surprise.rounded(1 - StrictMath.log(1 + product) / StrictMath.log(pairs));
  }

  private int degree(int account) {
    return links.byFrom().count(account) + links.byTo().count(account);
  }
}

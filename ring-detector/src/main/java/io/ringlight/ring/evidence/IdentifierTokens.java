package io.ringlight.ring.evidence;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.RowIndex;
import io.ringlight.graph.SanctionedLinks;
import java.util.Arrays;
import java.util.List;

/** Turns shared identifiers, and identifiers that are the same thing, into tokens. */
final class IdentifierTokens {
  private final GraphSnapshot snapshot;
  private final IdentifierLinks links;
  private final RowIndex byIdentifier;
  private final SanctionedLinks sanctioned;
  private final boolean pairsSanctioned;
  private final TokenList tokens;
  private long[] gathered = new long[64];

  IdentifierTokens(GraphSnapshot snapshot, TokenList tokens) {
    this.snapshot = snapshot;
    this.links = snapshot.identifierLinks();
    this.byIdentifier = links.byIdentifier();
    this.sanctioned = snapshot.sanctionedLinks();
    this.pairsSanctioned = sanctioned.pairCount() > 0;
    this.tokens = tokens;
  }

  /** Collects all of them, and adds their types to the list. */
  void collect(List<TokenType> types) {
    Identifiers identifiers = snapshot.identifiers();
    RowIndex alike = alike(identifiers);
    for (int type = 0; type < identifiers.typeNames().size(); type++) {
      String name = identifiers.typeNames().get(type);
      int first = types.size();
      types.add(new TokenType(name, TokenSource.IDENTIFIER, type));
      types.add(new TokenType(name, TokenSource.PAID_OUT, type));
      types.add(new TokenType(name, TokenSource.ALIKE, type));
      for (int identifier = identifiers.start(type);
          identifier < identifiers.end(type);
          identifier++) {
        identifierTokens(identifier, first);
        if (alike != null && alike.count(identifier) > 1) {
          alikeToken(identifier, alike, first + 2);
        }
      }
    }
  }

  private static RowIndex alike(Identifiers identifiers) {
    int[] groups = new int[identifiers.size()];
    boolean any = false;
    for (int identifier = 0; identifier < groups.length; identifier++) {
      groups[identifier] = identifiers.sameAs(identifier);
      any |= groups[identifier] >= 0;
    }
    return any ? RowIndex.of(groups.length, groups) : null;
  }

  private void identifierTokens(int identifier, int firstType) {
    if (byIdentifier.count(identifier) < 2 || sanctioned.isIdentifierSanctioned(identifier)) {
      return;
    }
    int used = touches(identifier, false);
    int usedBy = used > 0 ? tokens.close(firstType, identifier, TokenList.UNWEIGHTED) : 0;
    if (used < byIdentifier.count(identifier)) {
      touches(identifier, true);
      int paidOut = tokens.close(firstType + 1, identifier, TokenList.UNWEIGHTED);
      if (paidOut < 2 && usedBy < 2) {
        acrossRoles(identifier, firstType);
      }
    }
  }

  /** One account is paid into what another pays with. */
  private void acrossRoles(int identifier, int type) {
    for (int place = byIdentifier.start(identifier);
        place < byIdentifier.end(identifier);
        place++) {
      touch(identifier, byIdentifier.row(place));
    }
    tokens.close(type, identifier, TokenList.UNWEIGHTED);
  }

  private int touches(int identifier, boolean paidOut) {
    int count = 0;
    for (int place = byIdentifier.start(identifier);
        place < byIdentifier.end(identifier);
        place++) {
      int link = byIdentifier.row(place);
      if ((links.role(link) == LinkRole.PAID_OUT) == paidOut) {
        touch(identifier, link);
        count++;
      }
    }
    return count;
  }

  private void touch(int identifier, int link) {
    if (!isSanctioned(identifier, link)) {
      tokens.touch(links.account(link), links.firstSeen(link), links.lastSeen(link));
    }
  }

  private boolean isSanctioned(int identifier, int link) {
    return pairsSanctioned
        && sanctioned.isPairSanctioned(links.account(link), sanctioned.identifierNode(identifier));
  }

  /** Says something new only where it joins accounts that no one identifier joins. */
  private void alikeToken(int group, RowIndex alike, int type) {
    int largest = 0;
    for (int place = alike.start(group); place < alike.end(group); place++) {
      largest = Math.max(largest, holders(alike.row(place), type));
    }
    int count = gather(group, alike);
    Arrays.sort(gathered, 0, count);
    for (int i = 0; i < count; i++) {
      int link = (int) gathered[i];
      tokens.touch(links.account(link), links.firstSeen(link), links.lastSeen(link));
    }
    int degree = tokens.close(type, group, TokenList.UNWEIGHTED);
    if (degree > 0 && degree <= largest) {
      tokens.forgetLast();
    }
  }

  /** How many hold an identifier in whatever role; 0 where fewer than two do. */
  private int holders(int identifier, int type) {
    if (byIdentifier.count(identifier) < 2 || sanctioned.isIdentifierSanctioned(identifier)) {
      return 0;
    }
    for (int row = byIdentifier.start(identifier); row < byIdentifier.end(identifier); row++) {
      touch(identifier, byIdentifier.row(row));
    }
    int degree = tokens.close(type, identifier, TokenList.UNWEIGHTED);
    if (degree > 0) {
      tokens.forgetLast();
    }
    return degree;
  }

  private int gather(int group, RowIndex alike) {
    int count = 0;
    for (int place = alike.start(group); place < alike.end(group); place++) {
      int identifier = alike.row(place);
      if (!sanctioned.isIdentifierSanctioned(identifier)) {
        for (int row = byIdentifier.start(identifier); row < byIdentifier.end(identifier); row++) {
          int link = byIdentifier.row(row);
          if (!isSanctioned(identifier, link)) {
            if (count == gathered.length) {
              gathered = Arrays.copyOf(gathered, count * 2);
            }
            gathered[count++] = (long) links.account(link) << 32 | link;
          }
        }
      }
    }
    return count;
  }
}

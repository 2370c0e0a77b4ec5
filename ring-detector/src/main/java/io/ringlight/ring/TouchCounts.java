package io.ringlight.ring;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.RowIndex;
import io.ringlight.graph.SanctionedLinks;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.evidence.TokenSource;
import io.ringlight.ring.score.Membership;
import java.util.Arrays;

/**
 * Counts who touches the identifiers that tokens stand for, straight from the snapshot. Accounts
 * that are known to belong together weigh as one, but people who read of a ring expect each to be
 * counted.
 */
final class TouchCounts {
  /** How accounts touch an identifier. */
  enum How {
    USED,
    PAID_OUT,
    /** One pays with what another is paid into. */
    EITHER,
    /** They use things that are the same. */
    ALIKE
  }

  /**
   * @param members how many of the group
   * @param all how many accounts at all
   */
  record Count(How how, int members, int all) {}

  private final EvidenceGraph evidence;
  private final IdentifierLinks links;
  private final SanctionedLinks sanctioned;
  private final RowIndex alike;
  private int[] accounts = new int[64];
  private int size;

  TouchCounts(GraphSnapshot snapshot, EvidenceGraph evidence) {
    this.evidence = evidence;
    this.links = snapshot.identifierLinks();
    this.sanctioned = snapshot.sanctionedLinks();
    Identifiers identifiers = snapshot.identifiers();
    int[] first = new int[identifiers.size()];
    Arrays.setAll(first, identifiers::sameAs);
    this.alike = RowIndex.of(first.length, first);
  }

  /**
   * @param token of an identifier, or of identifiers that are the same
   */
  Count of(int token, Membership group) {
    int identifier = evidence.origin(token);
    size = 0;
    How how = how(token);
    if (how == How.ALIKE) {
      for (int place = alike.start(identifier); place < alike.end(identifier); place++) {
        collect(alike.row(place), how);
      }
    } else {
      collect(identifier, how);
    }
    Arrays.sort(accounts, 0, size);
    int all = 0;
    int members = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || accounts[i] != accounts[i - 1]) {
        all++;
        members += group.contains(accounts[i]) ? 1 : 0;
      }
    }
    return new Count(how, members, all);
  }

  private How how(int token) {
    TokenSource source = evidence.type(token).source();
    if (source == TokenSource.ALIKE) {
      return How.ALIKE;
    }
    if (source == TokenSource.PAID_OUT) {
      return How.PAID_OUT;
    }
    size = 0;
    collect(evidence.origin(token), How.USED);
    for (int touch = evidence.start(token); touch < evidence.end(token); touch++) {
      if (Arrays.binarySearch(accounts, 0, size, evidence.account(touch)) < 0) {
        size = 0;
        return How.EITHER;
      }
    }
    size = 0;
    return How.USED;
  }

  /** The links of an identifier come by ascending account. */
  private void collect(int identifier, How how) {
    if (sanctioned.isIdentifierSanctioned(identifier)) {
      return;
    }
    RowIndex index = links.byIdentifier();
    int node = sanctioned.identifierNode(identifier);
    for (int place = index.start(identifier); place < index.end(identifier); place++) {
      int link = index.row(place);
      boolean paidOut = links.role(link) == LinkRole.PAID_OUT;
      boolean counts = how == How.USED ? !paidOut : how != How.PAID_OUT || paidOut;
      if (counts && !sanctioned.isPairSanctioned(links.account(link), node)) {
        add(links.account(link));
      }
    }
  }

  private void add(int account) {
    if (size == accounts.length) {
      accounts = Arrays.copyOf(accounts, 2 * size);
    }
    accounts[size++] = account;
  }
}

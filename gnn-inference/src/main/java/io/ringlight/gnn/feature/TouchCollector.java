package io.ringlight.gnn.feature;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.SanctionedLinks;
import io.ringlight.graph.Times;
import java.util.Arrays;

/** Makes {@link Touches} of the links of a snapshot, in one walk. */
final class TouchCollector {
  private static final int MILLIS_A_MINUTE = 60_000;

  private final GraphSnapshot snapshot;
  private final IdentifierLinks links;
  private final SanctionedLinks sanctioned;
  private final int identifierCount;
  private final int[] accountStarts;
  private int[] tokens;
  private int[] first;
  private int[] last;
  private int size;

  TouchCollector(GraphSnapshot snapshot) {
    this.snapshot = snapshot;
    this.links = snapshot.identifierLinks();
    this.sanctioned = snapshot.sanctionedLinks();
    this.identifierCount = snapshot.identifiers().size();
    this.accountStarts = new int[snapshot.accounts().size() + 1];
    this.tokens = new int[links.size()];
    this.first = new int[links.size()];
    this.last = new int[links.size()];
  }

  Touches collect() {
    long[] keys = new long[64];
    for (int account = 0; account + 1 < accountStarts.length; account++) {
      int count = links.end(account) - links.start(account);
      if (count > keys.length) {
        keys = new long[count * 2];
      }
      int kept = keys(account, keys);
      merge(keys, kept);
      accountStarts[account + 1] = size;
    }
    return new Touches(
        kinds(),
        accountStarts,
        Arrays.copyOf(tokens, size),
        Arrays.copyOf(first, size),
        Arrays.copyOf(last, size));
  }

  /** Tokens with the links that touch them, ascending. */
  private int keys(int account, long[] keys) {
    int kept = 0;
    boolean ascending = true;
    for (int link = links.start(account); link < links.end(account); link++) {
      int identifier = links.identifier(link);
      if (!isSanctioned(account, identifier)) {
        int thing = snapshot.identifiers().sameAs(identifier);
        int token = thing < 0 ? identifier : thing;
        token += links.role(link) == LinkRole.PAID_OUT ? identifierCount : 0;
        keys[kept] = (long) token << 32 | link;
        ascending &= kept == 0 || keys[kept] > keys[kept - 1];
        kept++;
      }
    }
    if (!ascending) {
      Arrays.sort(keys, 0, kept);
    }
    return kept;
  }

  private boolean isSanctioned(int account, int identifier) {
    return sanctioned.isIdentifierSanctioned(identifier)
        || sanctioned.isPairSanctioned(account, sanctioned.identifierNode(identifier));
  }

  private void merge(long[] keys, int kept) {
    for (int i = 0; i < kept; i++) {
      int token = (int) (keys[i] >>> 32);
      int link = (int) keys[i];
      int from = minutes(links.firstSeen(link));
      int to = minutes(links.lastSeen(link));
      if (i > 0 && token == (int) (keys[i - 1] >>> 32)) {
        first[size - 1] = earlier(first[size - 1], from);
        last[size - 1] = Math.max(last[size - 1], to);
      } else {
        tokens[size] = token;
        first[size] = from;
        last[size++] = to;
      }
    }
  }

  private static int earlier(int left, int right) {
    return left == Touches.NEVER ? right : right == Touches.NEVER ? left : Math.min(left, right);
  }

  private static int minutes(long time) {
    return time == Times.MISSING ? Touches.NEVER : (int) (time / MILLIS_A_MINUTE);
  }

  private byte[] kinds() {
    Identifiers identifiers = snapshot.identifiers();
    byte[] kinds = new byte[identifierCount];
    for (int type = 0; type < identifiers.typeNames().size(); type++) {
      IdentifierKind kind = IdentifierKind.of(identifiers.typeNames().get(type));
      Arrays.fill(kinds, identifiers.start(type), identifiers.end(type), (byte) kind.ordinal());
    }
    return kinds;
  }
}

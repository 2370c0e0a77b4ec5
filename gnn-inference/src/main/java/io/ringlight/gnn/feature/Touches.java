package io.ringlight.gnn.feature;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.SanctionedLinks;
import io.ringlight.graph.Times;
import java.util.Arrays;

/**
 * Which accounts touch which tokens. A token is an identifier, all identifiers that are the same
 * thing by their attributes, or a payment instrument as one that is paid out to. What the
 * marketplace sanctions is left out. An account touches a token once, from its first to its last
 * time. Immutable; O(links) to make, some 24 bytes a link.
 */
final class Touches {
  /** Stands for a time that is not known. */
  static final int NEVER = Integer.MIN_VALUE;

  private static final int MILLIS_A_MINUTE = 60_000;

  private final int identifierCount;
  private final byte[] kinds;
  private final int[] accountStarts;
  private final int[] tokens;
  private final int[] firstMinutes;
  private final int[] lastMinutes;
  private final int[] tokenStarts;
  private final int[] tokenAccounts;
  private final int[] tokenTouches;

  private Touches(
      byte[] kinds, int[] accountStarts, int[] tokens, int[] firstMinutes, int[] lastMinutes) {
    this.identifierCount = kinds.length;
    this.kinds = kinds;
    this.accountStarts = accountStarts;
    this.tokens = tokens;
    this.firstMinutes = firstMinutes;
    this.lastMinutes = lastMinutes;
    this.tokenStarts = new int[2 * identifierCount + 1];
    this.tokenAccounts = new int[tokens.length];
    this.tokenTouches = new int[tokens.length];
    index();
  }

  private void index() {
    for (int token : tokens) {
      tokenStarts[token + 1]++;
    }
    for (int token = 0; token + 1 < tokenStarts.length; token++) {
      tokenStarts[token + 1] += tokenStarts[token];
    }
    int[] next = tokenStarts.clone();
    for (int account = 0; account + 1 < accountStarts.length; account++) {
      for (int touch = accountStarts[account]; touch < accountStarts[account + 1]; touch++) {
        int place = next[tokens[touch]]++;
        tokenAccounts[place] = account;
        tokenTouches[place] = touch;
      }
    }
  }

  static Touches of(GraphSnapshot snapshot) {
    return new Collector(snapshot).collect();
  }

  int tokenCount() {
    return 2 * identifierCount;
  }

  IdentifierKind kind(int token) {
    return token >= identifierCount ? IdentifierKind.PAID_OUT : KINDS[kinds[token]];
  }

  private static final IdentifierKind[] KINDS = IdentifierKind.values();

  /** The first touch of an account; its touches stand in a row, by ascending token. */
  int start(int account) {
    return accountStarts[account];
  }

  int end(int account) {
    return accountStarts[account + 1];
  }

  int token(int touch) {
    return tokens[touch];
  }

  /** How many accounts touch a token. */
  int degree(int token) {
    return tokenStarts[token + 1] - tokenStarts[token];
  }

  /** The first place of a token's accounts, which ascend. */
  int tokenStart(int token) {
    return tokenStarts[token];
  }

  int tokenEnd(int token) {
    return tokenStarts[token + 1];
  }

  int account(int place) {
    return tokenAccounts[place];
  }

  /** The touch at a place of a token. */
  int touch(int place) {
    return tokenTouches[place];
  }

  /** Whether two touches may have been at the same time, give or take a day. */
  boolean overlap(int left, int right) {
    return reaches(left, right) && reaches(right, left);
  }

  private boolean reaches(int from, int to) {
    int start = firstMinutes[from];
    int end = lastMinutes[to];
    return start == NEVER || end == NEVER || start <= end + 1440;
  }

  /** Walks through the links of a snapshot once. */
  private static final class Collector {
    private final GraphSnapshot snapshot;
    private final IdentifierLinks links;
    private final SanctionedLinks sanctioned;
    private final int identifierCount;
    private final int[] accountStarts;
    private int[] tokens;
    private int[] first;
    private int[] last;
    private int size;

    private Collector(GraphSnapshot snapshot) {
      this.snapshot = snapshot;
      this.links = snapshot.identifierLinks();
      this.sanctioned = snapshot.sanctionedLinks();
      this.identifierCount = snapshot.identifiers().size();
      this.accountStarts = new int[snapshot.accounts().size() + 1];
      this.tokens = new int[links.size()];
      this.first = new int[links.size()];
      this.last = new int[links.size()];
    }

    private Touches collect() {
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
      return left == NEVER ? right : right == NEVER ? left : Math.min(left, right);
    }

    private static int minutes(long time) {
      return time == Times.MISSING ? NEVER : (int) (time / MILLIS_A_MINUTE);
    }

    private byte[] kinds() {
      Identifiers identifiers = snapshot.identifiers();
      byte[] kinds = new byte[identifierCount];
      for (int type = 0; type < identifiers.typeNames().size(); type++) {
        IdentifierKind kind = IdentifierKind.of(identifiers.typeNames().get(type), LinkRole.NONE);
        Arrays.fill(kinds, identifiers.start(type), identifiers.end(type), (byte) kind.ordinal());
      }
      return kinds;
    }
  }
}

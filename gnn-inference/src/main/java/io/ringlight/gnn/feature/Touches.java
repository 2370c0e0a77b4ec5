package io.ringlight.gnn.feature;

import io.ringlight.graph.GraphSnapshot;

/**
 * Which accounts touch which tokens. A token is an identifier, all identifiers that are the same
 * thing by their attributes, or a payment instrument as one that is paid out to. What the
 * marketplace sanctions is left out. An account touches a token once, from its first to its last
 * time. Immutable; O(links) to make, some 24 bytes a link.
 */
final class Touches {
  /** Stands for a time that is not known. */
  static final int NEVER = Integer.MIN_VALUE;

  private static final IdentifierKind[] KINDS = IdentifierKind.values();

  private final int identifierCount;
  private final byte[] kinds;
  private final int[] accountStarts;
  private final int[] tokens;
  private final int[] firstMinutes;
  private final int[] lastMinutes;
  private final int[] tokenStarts;
  private final int[] tokenAccounts;
  private final int[] tokenTouches;

  /**
   * @param kinds ordinals of {@link IdentifierKind}, one for each identifier
   * @param accountStarts where each account's touches begin, and their number at the end
   * @param tokens ascending for each account, each once
   */
  Touches(byte[] kinds, int[] accountStarts, int[] tokens, int[] firstMinutes, int[] lastMinutes) {
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
    return new TouchCollector(snapshot).collect();
  }

  int tokenCount() {
    return 2 * identifierCount;
  }

  IdentifierKind kind(int token) {
    return token >= identifierCount ? IdentifierKind.PAID_OUT : KINDS[kinds[token]];
  }

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
}

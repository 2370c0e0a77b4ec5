package io.ringlight.ring.evidence;

import java.util.Arrays;
import java.util.List;

/**
 * Accounts and the tokens they touch, in CSR both ways. A touch is one account at one token; the
 * touches of a token stand in a row. Immutable; safe for any number of threads.
 */
public final class EvidenceGraph {
  private final List<TokenType> types;
  private final int[] tokenTypes;
  private final int[] origins;
  private final float[] surprise;
  private final int[] tokenOffsets;
  private final int[] touchAccounts;
  private final float[] overlap;
  private final long[] spans;
  private final int[] accountOffsets;
  private final int[] accountTokens;
  private final int[] accountTouches;
  private final int population;
  private float[] support;
  private final float[] placeStrengths;
  private float[] placeSupports;

  EvidenceGraph(TokenList tokens, List<TokenType> types, int accountCount, int population) {
    this.types = List.copyOf(types);
    this.population = population;
    tokenTypes = Arrays.copyOf(tokens.types, tokens.tokenCount);
    origins = Arrays.copyOf(tokens.origins, tokens.tokenCount);
    tokenOffsets = Arrays.copyOf(tokens.starts, tokens.tokenCount + 1);
    touchAccounts = Arrays.copyOf(tokens.accounts, tokens.touchCount);
    surprise = Surprise.of(tokens, types.size(), population);
    overlap = TimeOverlap.of(tokens);
    spans = spans(tokens);
    accountOffsets = new int[accountCount + 1];
    accountTokens = new int[touchAccounts.length];
    accountTouches = new int[touchAccounts.length];
    indexAccounts();
    placeStrengths = placeStrengths();
    support = new float[0];
    placeSupports = support;
  }

  /** First and last time of each token, one after the other. */
  private static long[] spans(TokenList tokens) {
    long[] spans = new long[2 * tokens.tokenCount];
    for (int token = 0; token < tokens.tokenCount; token++) {
      long first = Long.MAX_VALUE;
      long last = Long.MIN_VALUE;
      for (int touch = tokens.starts[token]; touch < tokens.starts[token + 1]; touch++) {
        first = Math.min(first, tokens.firstSeen[touch]);
        last = Math.max(last, tokens.lastSeen[touch]);
      }
      spans[2 * token] = first;
      spans[2 * token + 1] = last;
    }
    return spans;
  }

  private void indexAccounts() {
    for (int account : touchAccounts) {
      accountOffsets[account + 1]++;
    }
    for (int account = 0; account + 1 < accountOffsets.length; account++) {
      accountOffsets[account + 1] += accountOffsets[account];
    }
    int[] next = accountOffsets.clone();
    for (int token = 0; token < tokenTypes.length; token++) {
      for (int touch = tokenOffsets[token]; touch < tokenOffsets[token + 1]; touch++) {
        int place = next[touchAccounts[touch]]++;
        accountTokens[place] = token;
        accountTouches[place] = touch;
      }
    }
  }

  private float[] placeStrengths() {
    float[] strengths = new float[accountTokens.length];
    for (int place = 0; place < strengths.length; place++) {
      strengths[place] = surprise[accountTokens[place]] * overlap[accountTouches[place]];
    }
    return strengths;
  }

  void corroborate(Parallel parallel) {
    support = Corroboration.of(this, parallel);
    placeSupports = new float[accountTouches.length];
    for (int place = 0; place < placeSupports.length; place++) {
      placeSupports[place] = support[accountTouches[place]];
    }
  }

  public int accountCount() {
    return accountOffsets.length - 1;
  }

  public int tokenCount() {
    return tokenTypes.length;
  }

  public int touchCount() {
    return touchAccounts.length;
  }

  /** How many accounts did anything at all. */
  public int population() {
    return population;
  }

  public TokenType type(int token) {
    return types.get(tokenTypes[token]);
  }

  /** The type's number, below {@link #typeCount}. */
  public int typeIndex(int token) {
    return tokenTypes[token];
  }

  public int typeCount() {
    return types.size();
  }

  public TokenType typeAt(int index) {
    return types.get(index);
  }

  /** The identifier, direct link, or place of moments that a token stands for. */
  public int origin(int token) {
    return origins[token];
  }

  /** How surprising it is to share this token, 0 to 1. */
  public float surprise(int token) {
    return surprise[token];
  }

  /** How many accounts touch a token, at least 2. */
  public int degree(int token) {
    return tokenOffsets[token + 1] - tokenOffsets[token];
  }

  /** First touch of a token; its accounts ascend. */
  public int start(int token) {
    return tokenOffsets[token];
  }

  /** One past the last touch of a token. */
  public int end(int token) {
    return tokenOffsets[token + 1];
  }

  public int account(int touch) {
    return touchAccounts[touch];
  }

  /** How far a touch overlaps in time with the token's other touches, 0.25 to 1. */
  public float overlap(int touch) {
    return overlap[touch];
  }

  /** How far other tokens say that this account belongs with the token's others, 0 to 1. */
  public float support(int touch) {
    return support[touch];
  }

  /** First time anybody touched the token, in {@link io.ringlight.graph.Times}. */
  public long firstSeen(int token) {
    return spans[2 * token];
  }

  /** Last time anybody touched the token, in {@link io.ringlight.graph.Times}. */
  public long lastSeen(int token) {
    return spans[2 * token + 1];
  }

  /** First place of an account's tokens, for {@link #tokenAt} and {@link #touchAt}. */
  public int accountStart(int account) {
    return accountOffsets[account];
  }

  /** One past the last place of an account's tokens. */
  public int accountEnd(int account) {
    return accountOffsets[account + 1];
  }

  /** A token; those of one account ascend. */
  public int tokenAt(int place) {
    return accountTokens[place];
  }

  /**
   * The first of some places of one account whose token is at least this one, found in steps that
   * double: O(log distance).
   */
  int placeOf(int token, int from, int end) {
    int step = 1;
    int low = from;
    while (low + step < end && accountTokens[low + step] < token) {
      low += step;
      step *= 2;
    }
    int high = Math.min(end, low + step);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (accountTokens[middle] < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public int touchAt(int place) {
    return accountTouches[place];
  }

  /** The surprise of the token at a place, times the overlap of the touch. */
  public float strengthAt(int place) {
    return placeStrengths[place];
  }

  /** The support of the touch at a place. */
  public float supportAt(int place) {
    return placeSupports[place];
  }

  /** The place of an account at a token; it must touch it. O(log(tokens of the account)). */
  public int place(int account, int token) {
    return Arrays.binarySearch(
        accountTokens, accountOffsets[account], accountOffsets[account + 1], token);
  }

  /** Whether a token is a shared thing, rather than something done or said. */
  public boolean isIdentity(int token) {
    return types.get(tokenTypes[token]).source().isIdentity();
  }

  /**
   * Whether two tokens can tell of each other: not two faces of one thing. Moments at one place do
   * when they lie apart in time.
   */
  public boolean independent(int left, int right) {
    TokenType type = types.get(tokenTypes[left]);
    TokenType other = types.get(tokenTypes[right]);
    if (type.kind() != other.kind()) {
      return true;
    }
    if (type.source() != TokenSource.MOMENTS) {
      return false;
    }
    return firstSeen(left) > lastSeen(right) || firstSeen(right) > lastSeen(left);
  }
}

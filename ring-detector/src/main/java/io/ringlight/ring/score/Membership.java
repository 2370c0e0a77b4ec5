package io.ringlight.ring.score;

import io.ringlight.ring.evidence.EvidenceGraph;
import java.util.Arrays;

/**
 * One group of accounts at a time, with the tokens that two or more of them touch. Reused, so that
 * a group costs no more than its members' tokens.
 */
public final class Membership {
  private final EvidenceGraph evidence;
  private final boolean[] member;
  private final int[] touching;
  private int[] accounts = new int[0];
  private int[] tokens = new int[256];
  private int tokenCount;

  public Membership(EvidenceGraph evidence) {
    this.evidence = evidence;
    this.member = new boolean[evidence.accountCount()];
    this.touching = new int[evidence.tokenCount()];
  }

  /** Takes up a group; the one before must have been left. */
  public void enter(int[] group) {
    accounts = group;
    tokenCount = 0;
    for (int account : group) {
      member[account] = true;
      for (int place = evidence.accountStart(account);
          place < evidence.accountEnd(account);
          place++) {
        int token = evidence.tokenAt(place);
        if (++touching[token] == 2) {
          if (tokenCount == tokens.length) {
            tokens = Arrays.copyOf(tokens, tokenCount * 2);
          }
          tokens[tokenCount++] = token;
        }
      }
    }
    Arrays.sort(tokens, 0, tokenCount);
  }

  public void leave() {
    for (int account : accounts) {
      member[account] = false;
      for (int place = evidence.accountStart(account);
          place < evidence.accountEnd(account);
          place++) {
        touching[evidence.tokenAt(place)] = 0;
      }
    }
  }

  public int[] accounts() {
    return accounts;
  }

  public int size() {
    return accounts.length;
  }

  public boolean contains(int account) {
    return member[account];
  }

  /** How many tokens two or more members touch. */
  public int sharedCount() {
    return tokenCount;
  }

  /** A shared token; they ascend. */
  public int shared(int index) {
    return tokens[index];
  }

  /** How many members touch a token. */
  public int touching(int token) {
    return touching[token];
  }
}

package io.ringlight.ring.score;

import io.ringlight.ring.evidence.EvidenceGraph;
import java.util.Arrays;

/**
 * One group of accounts at a time, with the tokens that two or more of them touch. Going from one
 * group to the next costs no more than the tokens of those who come and go, so groups that are much
 * alike should follow each other. Not safe for several threads.
 */
public final class Membership {
  private static final int LISTED = 1 << 31;

  /** Where a token has more accounts for each member, members are looked up one by one. */
  private static final int SEARCH_PAYS = 8;

  private final EvidenceGraph evidence;
  private final boolean[] member;
  private final int[] touching;
  private int[] accounts = new int[0];
  private int[] tokens = new int[256];
  private int tokenCount;
  private boolean listed;
  private int[] memberTouches = new int[64];

  public Membership(EvidenceGraph evidence) {
    this.evidence = evidence;
    this.member = new boolean[evidence.accountCount()];
    this.touching = new int[evidence.tokenCount()];
  }

  /**
   * Takes up a group in place of the one before.
   *
   * @param group ascending, each account once; kept, so the caller must not change it
   */
  public void enter(int[] group) {
    int next = 0;
    for (int account : accounts) {
      while (next < group.length && group[next] < account) {
        change(group[next++], true);
      }
      if (next < group.length && group[next] == account) {
        next++;
      } else {
        change(account, false);
      }
    }
    while (next < group.length) {
      change(group[next++], true);
    }
    accounts = group;
    listed = false;
  }

  private void change(int account, boolean joins) {
    member[account] = joins;
    int step = joins ? 1 : -1;
    int end = evidence.accountEnd(account);
    for (int place = evidence.accountStart(account); place < end; place++) {
      touching[evidence.tokenAt(place)] += step;
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

  /** How many tokens two or more members touch. Counted when first asked. */
  public int sharedCount() {
    if (!listed) {
      list();
      listed = true;
    }
    return tokenCount;
  }

  /** A shared token; they ascend. {@link #sharedCount} must have been asked for this group. */
  public int shared(int index) {
    return tokens[index];
  }

  private void list() {
    tokenCount = 0;
    for (int account : accounts) {
      int end = evidence.accountEnd(account);
      for (int place = evidence.accountStart(account); place < end; place++) {
        int token = evidence.tokenAt(place);
        if (touching[token] >= 2) {
          touching[token] |= LISTED;
          if (tokenCount == tokens.length) {
            tokens = Arrays.copyOf(tokens, tokenCount * 2);
          }
          tokens[tokenCount++] = token;
        }
      }
    }
    for (int i = 0; i < tokenCount; i++) {
      touching[tokens[i]] &= ~LISTED;
    }
    Arrays.sort(tokens, 0, tokenCount);
  }

  /**
   * Looks up the members' touches at a token, for {@link #memberTouch}, ascending by account.
   * O(min(accounts at the token, members × log(tokens of a member))), so that a hub costs no more
   * than its members.
   *
   * @return how many they are, {@link #touching}
   */
  public int memberTouches(int token) {
    int count = touching[token];
    if (count > memberTouches.length) {
      memberTouches = new int[count * 2];
    }
    int found = 0;
    if (evidence.degree(token) <= SEARCH_PAYS * accounts.length) {
      for (int touch = evidence.start(token); found < count; touch++) {
        if (member[evidence.account(touch)]) {
          memberTouches[found++] = touch;
        }
      }
    } else {
      for (int i = 0; found < count; i++) {
        int place = evidence.place(accounts[i], token);
        if (place >= 0) {
          memberTouches[found++] = evidence.touchAt(place);
        }
      }
    }
    return count;
  }

  /** One of the touches last looked up. */
  public int memberTouch(int index) {
    return memberTouches[index];
  }

  /** How many members touch a token. */
  public int touching(int token) {
    return touching[token];
  }
}

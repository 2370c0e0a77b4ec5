package io.ringlight.ring.score;

import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.evidence.TokenSource;
import java.util.Arrays;

/** Moments in which members acted together. Of nested moments only the fullest counts. */
final class MomentMeasures {
  private final EvidenceGraph evidence;
  private int[] kept = new int[64];
  private int keptCount;
  private int count;
  private int places;
  private int undoneCount;
  private int repeaters;
  private final int[] taken;

  MomentMeasures(EvidenceGraph evidence) {
    this.evidence = evidence;
    this.taken = new int[evidence.accountCount()];
  }

  void measure(Membership group, double[] values) {
    keep(group);
    double size = group.size();
    double moments = 0;
    double undone = 0;
    double signUps = 0;
    double turnout = 0;
    double inside = 0;
    double all = 0;
    count = 0;
    places = 0;
    undoneCount = 0;
    int place = -1;
    for (int i = 0; i < keptCount; i++) {
      int token = kept[i];
      int members = group.touching(token);
      double given = evidence.surprise(token) * (members - 1);
      String name = evidence.type(token).name();
      if (name.equals("undone_orders")) {
        undone += given;
        undoneCount++;
      } else if (name.equals("sign_ups")) {
        signUps += given;
      } else {
        moments += given;
        count++;
        turnout += members / size;
        inside += members;
        all += evidence.degree(token);
        places += evidence.origin(token) != place ? 1 : 0;
        place = evidence.origin(token);
        countMembers(group, token);
      }
    }
    set(values, Feature.MOMENTS, moments / (size - 1));
    set(values, Feature.MOMENT_COUNT, StrictMath.log(1 + count));
    set(values, Feature.TURNOUT, count == 0 ? 0 : turnout / count);
    set(values, Feature.MOMENT_OUTSIDERS, all == 0 ? 0 : 1 - inside / all);
    set(values, Feature.PLACES, StrictMath.log(1 + places));
    set(values, Feature.UNDONE_MOMENTS, undone / (size - 1));
    set(values, Feature.SIGN_UP_MOMENTS, signUps / (size - 1));
    repeaters = countRepeaters(group);
    set(values, Feature.MOMENT_LINKED, repeaters / size);
  }

  private void keep(Membership group) {
    keptCount = 0;
    for (int i = 0; i < group.sharedCount(); i++) {
      int token = group.shared(i);
      if (evidence.type(token).source() == TokenSource.MOMENTS) {
        keep(group, token);
      }
    }
  }

  /** Tokens of one place follow each other, so only the last few can be nested with this one. */
  private void keep(Membership group, int token) {
    int at = keptCount;
    while (at > 0 && samePlace(kept[at - 1], token)) {
      at--;
    }
    boolean nested = false;
    int end = at;
    for (int i = at; i < keptCount; i++) {
      if (evidence.independent(kept[i], token)) {
        kept[end++] = kept[i];
      } else if (group.touching(kept[i]) >= group.touching(token)) {
        nested = true;
        kept[end++] = kept[i];
      }
    }
    keptCount = end;
    if (!nested) {
      if (keptCount == kept.length) {
        kept = Arrays.copyOf(kept, keptCount * 2);
      }
      kept[keptCount++] = token;
    }
  }

  private boolean samePlace(int left, int right) {
    return evidence.origin(left) == evidence.origin(right)
        && evidence.typeIndex(left) == evidence.typeIndex(right);
  }

  private void countMembers(Membership group, int token) {
    int members = group.memberTouches(token);
    for (int i = 0; i < members; i++) {
      taken[evidence.account(group.memberTouch(i))]++;
    }
  }

  private int countRepeaters(Membership group) {
    int repeating = 0;
    for (int account : group.accounts()) {
      repeating += taken[account] >= 2 ? 1 : 0;
      taken[account] = 0;
    }
    return repeating;
  }

  int count() {
    return count;
  }

  int places() {
    return places;
  }

  int undoneCount() {
    return undoneCount;
  }

  int repeaters() {
    return repeaters;
  }

  private static void set(double[] values, Feature feature, double value) {
    values[feature.ordinal()] = value;
  }
}

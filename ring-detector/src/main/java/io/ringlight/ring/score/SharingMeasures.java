package io.ringlight.ring.score;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.Times;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.evidence.TokenSource;
import io.ringlight.ring.evidence.TokenType;

/** What members share, and how far they share it with nobody else. */
final class SharingMeasures {
  private static final double DAY = 86_400_000.0;

  private final EvidenceGraph evidence;
  private final GraphSnapshot snapshot;
  private final int[] kindTouches;
  private final double[] byFeature = new double[Feature.values().length];
  private final boolean[] linked;
  private final boolean[] directlyLinked;
  private double total;
  private double largest;
  private double inside;
  private double outside;
  private double overlap;
  private double support;
  private int touches;
  private int directLinks;
  private int addressCoverage;
  private int networkCoverage;
  private int mostTouching;
  private int mostShared;
  private double inUse;
  private int dated;

  SharingMeasures(EvidenceGraph evidence, GraphSnapshot snapshot) {
    this.evidence = evidence;
    this.snapshot = snapshot;
    this.kindTouches = new int[evidence.typeCount()];
    this.linked = new boolean[evidence.accountCount()];
    this.directlyLinked = new boolean[evidence.accountCount()];
  }

  void measure(Membership group, double[] values) {
    clear();
    for (int i = 0; i < group.sharedCount(); i++) {
      int token = group.shared(i);
      TokenType type = evidence.type(token);
      if (type.source().isIdentity()) {
        identity(group, token, type);
      } else if (type.source() == TokenSource.DIRECT) {
        byFeature[Feature.DIRECT.ordinal()] += evidence.surprise(token);
        directLinks++;
        markMembers(group, token, directlyLinked);
      }
    }
    write(group, values);
  }

  private void clear() {
    java.util.Arrays.fill(byFeature, 0);
    java.util.Arrays.fill(kindTouches, 0);
    total = largest = inside = outside = overlap = support = 0;
    touches = mostTouching = directLinks = addressCoverage = networkCoverage = 0;
    mostShared = dated = 0;
    inUse = 0;
  }

  private void identity(Membership group, int token, TokenType type) {
    int members = group.memberTouches(token);
    double surprise = evidence.surprise(token);
    double weighed = 0;
    for (int i = 0; i < members; i++) {
      int touch = group.memberTouch(i);
      linked[evidence.account(touch)] = true;
      overlap += evidence.overlap(touch);
      support += evidence.support(touch);
      weighed += evidence.overlap(touch);
    }
    touches += members;
    double given = surprise * weighed * (members - 1) / members;
    byFeature[feature(type).ordinal()] += given;
    total += given;
    largest = Math.max(largest, given);
    inside += surprise * members;
    outside += surprise * Math.min(evidence.degree(token) - members, 3 * members);
    mostTouching = Math.max(mostTouching, members);
    if (feature(type) == Feature.ADDRESS) {
      addressCoverage = Math.max(addressCoverage, members);
    } else if (feature(type) == Feature.NETWORK) {
      networkCoverage = Math.max(networkCoverage, members);
    }
    kindTouches[type.kind()] += members;
    mostShared += 3 * members >= 2 * group.size() ? 1 : 0;
    long first = evidence.firstSeen(token);
    long last = evidence.lastSeen(token);
    if (first != Times.MISSING && last != Times.MISSING) {
      dated++;
      inUse += StrictMath.log(1 + Math.max(0, last - first) / DAY);
    }
  }

  private void markMembers(Membership group, int token, boolean[] mark) {
    int members = group.memberTouches(token);
    for (int i = 0; i < members; i++) {
      mark[evidence.account(group.memberTouch(i))] = true;
    }
  }

  private static Feature feature(TokenType type) {
    if (type.source() == TokenSource.PAID_OUT) {
      return Feature.PAID_OUT;
    }
    return switch (type.name()) {
      case Identifiers.DEVICE -> Feature.DEVICE;
      case Identifiers.ADDRESS -> Feature.ADDRESS;
      case Identifiers.PAYMENT_INSTRUMENT -> Feature.INSTRUMENT;
      case "ip" -> Feature.NETWORK;
      case "phone", "email" -> Feature.CONTACT;
      default -> Feature.OTHER;
    };
  }

  private void write(Membership group, double[] values) {
    double size = group.size();
    set(values, Feature.SIZE, StrictMath.log(size));
    for (Feature feature :
        new Feature[] {
          Feature.DEVICE,
          Feature.ADDRESS,
          Feature.INSTRUMENT,
          Feature.PAID_OUT,
          Feature.NETWORK,
          Feature.CONTACT,
          Feature.OTHER,
          Feature.DIRECT
        }) {
      set(values, feature, byFeature[feature.ordinal()] / (size - 1));
    }
    set(values, Feature.WITHOUT_LARGEST, (total - largest) / (size - 1));
    set(values, Feature.TOTAL, StrictMath.log(1 + total - largest));
    int kinds = 0;
    int mostKinds = 0;
    for (int count : kindTouches) {
      kinds += 3 * count >= size && count >= 2 ? 1 : 0;
      mostKinds += 3 * count >= 2 * size ? 1 : 0;
    }
    set(values, Feature.KINDS, kinds);
    set(values, Feature.MOST_KINDS, mostKinds);
    set(values, Feature.MOST_SHARED, StrictMath.log(1 + mostShared));
    set(values, Feature.IN_USE, dated == 0 ? 0 : inUse / dated);
    set(values, Feature.ADDRESS_COVERAGE, addressCoverage / size);
    set(values, Feature.NETWORK_COVERAGE, networkCoverage / size);
    set(values, Feature.COVERAGE, mostTouching / size);
    set(values, Feature.OUTSIDERS, inside == 0 ? 0 : outside / (inside + outside));
    set(values, Feature.OVERLAP, touches == 0 ? 0 : overlap / touches);
    set(values, Feature.SUPPORT, touches == 0 ? 0 : support / touches);
    set(values, Feature.LINKED, count(group, linked) / size);
    set(values, Feature.DIRECT_LINKED, count(group, directlyLinked) / size);
    set(values, Feature.SELLER_SHARE, count(group, AccountKind.SELLER) / size);
    set(values, Feature.CREATOR_SHARE, count(group, AccountKind.CREATOR) / size);
  }

  private int count(Membership group, AccountKind kind) {
    int count = 0;
    for (int account : group.accounts()) {
      count += snapshot.accounts().kind(account) == kind ? 1 : 0;
    }
    return count;
  }

  /** Counts the marked members and takes their marks away. */
  private static int count(Membership group, boolean[] mark) {
    int count = 0;
    for (int account : group.accounts()) {
      count += mark[account] ? 1 : 0;
      mark[account] = false;
    }
    return count;
  }

  int directLinks() {
    return directLinks;
  }

  private static void set(double[] values, Feature feature, double value) {
    values[feature.ordinal()] = value;
  }
}

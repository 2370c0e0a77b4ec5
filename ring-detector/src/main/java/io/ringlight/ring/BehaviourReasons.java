package io.ringlight.ring;

import io.ringlight.graph.Accounts;
import io.ringlight.graph.OrderStatus;
import io.ringlight.ring.score.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reasons from what members do. */
final class BehaviourReasons {
  /** Undone orders are told of where they are this many times what is usual. */
  private static final double TELLING_LIFT = 2;

  private static final int TELLING_COUNT = 3;
  private static final double TELLING_SHARE = 0.25;

  private final Accounts accounts;
  private final Facts facts;
  private final int size;
  private final List<Reason> reasons = new ArrayList<>();

  BehaviourReasons(Accounts accounts, Facts facts, int size) {
    this.accounts = accounts;
    this.facts = facts;
    this.size = size;
  }

  List<Reason> reasons() {
    moments();
    facts.outcomes().forEach(this::outcome);
    if (facts.seller() != null) {
      concentration("SELLER_LIVES_ON_MEMBERS", "seller", "at", facts.seller());
    }
    if (facts.creator() != null) {
      concentration("CREATOR_LIVES_ON_MEMBERS", "creator", "through", facts.creator());
    }
    if (facts.inward() >= TELLING_COUNT) {
      add(
          "ORDERS_AMONG_MEMBERS",
          facts.inward(),
          "%s of members' %s orders are at a member's shop or through a member."
              .formatted(facts.inward(), facts.orders()));
    }
    signUps();
    if (facts.directLinks() > 1) {
      reasons.add(
          new Reason(
              "DIRECT_LINKS",
              EvidenceFamily.RELATION,
              "%s direct links join members.".formatted(facts.directLinks()),
              facts.directLinks()));
    }
    return reasons;
  }

  private void moments() {
    if (facts.moments() > 1) {
      add(
          "ORDERED_TOGETHER",
          facts.moments(),
          "Members ordered together in %s moments at %s sellers or creators; %s of %s took part in two or more."
              .formatted(facts.moments(), facts.places(), facts.repeaters(), size));
    }
    if (facts.undoneMoments() > 1) {
      add(
          "UNDONE_TOGETHER",
          facts.undoneMoments(),
          "Members' orders were undone together in %s moments.".formatted(facts.undoneMoments()));
    }
  }

  private void outcome(Facts.Outcome outcome) {
    if (outcome.count() < TELLING_COUNT || outcome.count() < TELLING_LIFT * outcome.expected()) {
      return;
    }
    add(
        code(outcome.status()),
        outcome.count(),
        String.format(
            Locale.ROOT,
            "%d of members' %d orders %s; at the same sellers %.1f would be usual.",
            outcome.count(),
            facts.orders(),
            words(outcome.status()),
            outcome.expected()));
  }

  private static String code(OrderStatus status) {
    return switch (status) {
      case CANCELLED -> "CANCELLATIONS_ABOVE_RATE";
      case REFUNDED -> "REFUNDS_ABOVE_RATE";
      default -> "CHARGEBACKS_ABOVE_RATE";
    };
  }

  private static String words(OrderStatus status) {
    return switch (status) {
      case CANCELLED -> "were cancelled";
      case REFUNDED -> "were refunded";
      default -> "were charged back";
    };
  }

  private void concentration(
      String code, String kind, String where, Facts.Concentration concentration) {
    double share = concentration.own() / (double) concentration.all();
    if (concentration.own() >= TELLING_COUNT && share >= TELLING_SHARE) {
      add(
          code,
          concentration.own(),
          "%s of the %s orders %s %s %s are members'."
              .formatted(
                  concentration.own(),
                  concentration.all(),
                  where,
                  kind,
                  accounts.id(concentration.account())));
    }
  }

  private void signUps() {
    if (facts.dated() >= TELLING_COUNT && facts.halfDays() <= 7) {
      add(
          "SIGNED_UP_TOGETHER",
          facts.halfDays(),
          String.format(
              Locale.ROOT,
              "More than half of the %d members whose sign-up is known signed up within %.1f days.",
              facts.dated(),
              facts.halfDays()));
    }
  }

  private void add(String code, double value, String text) {
    reasons.add(new Reason(code, EvidenceFamily.BEHAVIOUR, text, value));
  }
}

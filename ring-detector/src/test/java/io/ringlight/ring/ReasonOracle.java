package io.ringlight.ring;

import io.ringlight.graph.AccountLinks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.SanctionedLinks;
import io.ringlight.graph.Times;
import io.ringlight.ring.SharingOracle.How;
import io.ringlight.ring.SharingOracle.Thing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes each reason anew from the snapshot alone, by slow and plain counting that shares no code
 * with the evidence graph and the measures.
 */
final class ReasonOracle {
  private static final double DAY = 86_400_000;
  private static final List<OrderStatus> UNDONE =
      List.of(OrderStatus.CANCELLED, OrderStatus.REFUNDED, OrderStatus.CHARGEBACK);

  private final GraphSnapshot snapshot;
  private final SharingOracle sharing;
  private final MomentOracle moments;
  private final OrderOracle orders;

  /** A sentence and the number it rests on. */
  record Statement(String text, double value) {
    static Statement of(double value, String format, Object... values) {
      return new Statement(String.format(Locale.ROOT, format, values), value);
    }
  }

  ReasonOracle(GraphSnapshot snapshot) {
    this.snapshot = snapshot;
    this.sharing = new SharingOracle(snapshot);
    this.moments = new MomentOracle(snapshot, sharing);
    this.orders = new OrderOracle(snapshot);
  }

  static Set<Integer> group(Ring ring) {
    return ring.members().stream().map(Member::account).collect(Collectors.toSet());
  }

  SharingOracle sharing() {
    return sharing;
  }

  OrderOracle orders() {
    return orders;
  }

  /**
   * What should stand in the reason's place.
   *
   * @param reason tells only of which code it is, and which thing or account it is about
   */
  Statement statement(Set<Integer> group, Reason reason) {
    return switch (reason.code()) {
      case "SEVERAL_KINDS_AGREE" -> kinds(group);
      case "ORDERED_TOGETHER" -> together(group);
      case "UNDONE_TOGETHER" ->
          Statement.of(
              moments.undone(group),
              "Members' orders were undone together in %d moments.",
              moments.undone(group));
      case "CANCELLATIONS_ABOVE_RATE" -> outcome(group, OrderStatus.CANCELLED, "were cancelled");
      case "REFUNDS_ABOVE_RATE" -> outcome(group, OrderStatus.REFUNDED, "were refunded");
      case "CHARGEBACKS_ABOVE_RATE" -> outcome(group, OrderStatus.CHARGEBACK, "were charged back");
      case "SELLER_LIVES_ON_MEMBERS" -> seller(group, reason.text());
      case "CREATOR_LIVES_ON_MEMBERS" -> creator(group, reason.text());
      case "ORDERS_AMONG_MEMBERS" ->
          Statement.of(
              orders.inward(group),
              "%d of members' %d orders are at a member's shop or through a member.",
              orders.inward(group),
              orders.placed(group));
      case "SIGNED_UP_TOGETHER" -> signUps(group);
      case "DIRECT_LINKS" ->
          Statement.of(direct(group), "%d direct links join members.", direct(group));
      case "OLD_ACCOUNTS" -> old(group);
      case "SHARED_WITH_OUTSIDERS" -> outsiders(group);
      case "HOUSEHOLD_PATTERN" -> household(group);
      case "APART_IN_TIME" ->
          Statement.of(
              sharing.overlap(group),
              "Members used what they share mostly at different times (overlap %.2f).",
              sharing.overlap(group));
      case "ORDINARY_OUTCOMES" -> ordinary(group);
      default -> shared(group, reason);
    };
  }

  private Statement shared(Set<Integer> group, Reason reason) {
    String[] words = reason.text().split("; ")[0].split(" ");
    String id = words[words.length - 1];
    String text = reason.text();
    How how =
        text.contains(" were paid into ")
            ? text.contains(" paid with or ") ? How.EITHER : How.PAID_OUT
            : text.contains(" things equal to ") ? How.ALIKE : How.USED;
    String type = type(reason.code(), text, id);
    Thing thing = new Thing(type, id, how);
    int members = sharing.members(thing, group);
    int others = sharing.all(thing) - members;
    String verb =
        switch (how) {
          case USED -> "used";
          case PAID_OUT -> "were paid into";
          case EITHER -> "paid with or were paid into";
          case ALIKE -> "used things equal to";
        };
    String rest =
        others == 0
            ? "nobody else did"
            : others == 1 ? "1 other account did" : others + " other accounts did";
    return Statement.of(
        members,
        "%d of %d members %s %s %s; %s.",
        members,
        group.size(),
        verb,
        type.replace('_', ' '),
        id,
        rest);
  }

  /** The type that a code stands for, or else the one named before the id. */
  private String type(String code, String text, String id) {
    return switch (code) {
      case "DEVICE_SHARED_BY_MANY" -> Identifiers.DEVICE;
      case "ADDRESS_SHARED_BY_MANY" -> Identifiers.ADDRESS;
      case "PAYMENT_INSTRUMENT_SHARED_BY_MANY", "PAID_OUT_TO_ONE" -> Identifiers.PAYMENT_INSTRUMENT;
      default ->
          snapshot.identifiers().typeNames().stream()
              .filter(name -> text.contains(" " + name.replace('_', ' ') + " " + id + ";"))
              .findFirst()
              .orElse("no such type");
    };
  }

  private Statement kinds(Set<Integer> group) {
    TreeSet<String> kinds = new TreeSet<>();
    sharing.shared(group).forEach(thing -> kinds.add(thing.type()));
    return Statement.of(
        kinds.size(),
        "%d kinds of identifiers tie members together: %s.",
        kinds.size(),
        String.join(", ", kinds).replace('_', ' '));
  }

  private Statement together(Set<Integer> group) {
    List<List<MomentOracle.Moment>> places = moments.ordering(group);
    int count = places.stream().mapToInt(List::size).sum();
    return Statement.of(
        count,
        "Members ordered together in %d moments at %d sellers or creators; %d of %d took part in two or more.",
        count,
        places.size(),
        moments.repeaters(group),
        group.size());
  }

  private Statement outcome(Set<Integer> group, OrderStatus status, String words) {
    return Statement.of(
        orders.ended(group, status),
        "%d of members' %d orders %s; at the same sellers %.1f would be usual.",
        orders.ended(group, status),
        orders.placed(group),
        words,
        orders.expected(group, status));
  }

  private Statement ordinary(Set<Integer> group) {
    int count = UNDONE.stream().mapToInt(status -> orders.ended(group, status)).sum();
    double expected = UNDONE.stream().mapToDouble(status -> orders.expected(group, status)).sum();
    return Statement.of(
        count,
        "%d of members' %d orders were undone; at the same sellers %.1f would be usual.",
        count,
        orders.placed(group),
        expected);
  }

  private Statement seller(Set<Integer> group, String text) {
    int seller = account(text, "seller ");
    int own = orders.atSeller(seller, group);
    boolean most = own == orders.most(group, snapshot.orders()::seller);
    return Statement.of(
        most ? own : -1,
        "%d of the %d orders at seller %s are members'.",
        own,
        orders.atSeller(seller),
        snapshot.accounts().id(seller));
  }

  private Statement creator(Set<Integer> group, String text) {
    int creator = account(text, "creator ");
    int own = orders.throughCreator(creator, group);
    boolean most = own == orders.most(group, snapshot.orders()::creator);
    return Statement.of(
        most ? own : -1,
        "%d of the %d orders through creator %s are members'.",
        own,
        orders.throughCreator(creator),
        snapshot.accounts().id(creator));
  }

  private int account(String text, String before) {
    String id = text.substring(text.indexOf(before) + before.length()).split(" ")[0];
    return snapshot.accounts().indexOf(id);
  }

  private long[] signUpTimes(Set<Integer> group) {
    return group.stream()
        .mapToLong(snapshot.accounts()::createdAt)
        .filter(time -> time != Times.MISSING)
        .sorted()
        .toArray();
  }

  /** Tries every window that begins and ends with a sign-up. */
  private Statement signUps(Set<Integer> group) {
    long[] times = signUpTimes(group);
    double days = Double.MAX_VALUE;
    for (long from : times) {
      for (long to : times) {
        long inside = Arrays.stream(times).filter(time -> time >= from && time <= to).count();
        if (2 * inside > times.length) {
          days = Math.min(days, (to - from) / DAY);
        }
      }
    }
    return Statement.of(
        days,
        "More than half of the %d members whose sign-up is known signed up within %.1f days.",
        times.length,
        days);
  }

  private Statement old(Set<Integer> group) {
    long count =
        Arrays.stream(signUpTimes(group))
            .filter(time -> time <= snapshot.asOf() - 365 * (long) DAY)
            .count();
    return Statement.of(
        count, "%d of %d members signed up more than a year ago.", count, group.size());
  }

  private int direct(Set<Integer> group) {
    AccountLinks links = snapshot.accountLinks();
    SanctionedLinks sanctioned = snapshot.sanctionedLinks();
    int count = 0;
    for (int link = 0; link < links.size(); link++) {
      int from = links.from(link);
      int to = links.to(link);
      boolean counts =
          group.contains(from)
              && group.contains(to)
              && sharing.holders(List.of(from, to)).size() == 2
              && !sanctioned.isAccountSanctioned(from)
              && !sanctioned.isAccountSanctioned(to);
      count += counts ? 1 : 0;
    }
    return count;
  }

  private Statement outsiders(Set<Integer> group) {
    List<Integer> crowded = new ArrayList<>();
    for (Thing thing : sharing.shared(group)) {
      int members = sharing.members(thing, group);
      int others = sharing.all(thing) - members;
      if (thing.how() != How.ALIKE && others > members) {
        crowded.add(others);
      }
    }
    return Statement.of(
        crowded.size(),
        "%d of the shared identifiers are used by more outsiders than members, one by %d.",
        crowded.size(),
        crowded.stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  private Statement household(Set<Integer> group) {
    int most =
        sharing.shared(group).stream()
            .filter(thing -> thing.type().equals(Identifiers.ADDRESS) && thing.how() == How.USED)
            .mapToInt(thing -> sharing.members(thing, group))
            .max()
            .orElse(0);
    return Statement.of(
        most, "%d of %d members share one address, as a family would.", most, group.size());
  }
}

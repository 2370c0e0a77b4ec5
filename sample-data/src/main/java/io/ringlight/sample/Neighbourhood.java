package io.ringlight.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Some thousand accounts that are drawn together. First groups and rings make their plans and tie
 * accounts to what they share; then each account gets what it has alone and lives its honest life;
 * last comes what groups and rings do.
 */
final class Neighbourhood {

  final World world;
  final int block;
  final Draw draw;

  /** Where most of its people live. */
  final String country;

  final List<Account> buyers = new ArrayList<>();
  final List<Account> sellers = new ArrayList<>();
  final List<Account> creators = new ArrayList<>();
  final List<Seller> shops = new ArrayList<>();
  final List<Order> orders = new ArrayList<>();
  final List<Link> links = new ArrayList<>();
  final List<Token> tokens = new ArrayList<>();
  final List<Ring> rings = new ArrayList<>();
  final Set<Lookalike.Membership> lookalikes = new LinkedHashSet<>();
  final List<SanctionedLink> sanctioned = new ArrayList<>();
  private final List<Runnable> deeds = new ArrayList<>();
  private long tokensMade;
  private long groupsMade;

  Neighbourhood(World world, int block) {
    this.world = world;
    this.block = block;
    this.draw = world.draw('b', block);
    this.country = world.country(draw);
  }

  /** All accounts, sellers first. */
  List<Account> accounts() {
    List<Account> all = new ArrayList<>(sellers);
    all.addAll(creators);
    all.addAll(buyers);
    return all;
  }

  /** Numbers that no other neighbourhood uses; block 0's lie behind those of the shared places. */
  long number(long running) {
    return (block + 1L) << 20 | running;
  }

  Token token(TokenType type) {
    return token(type, draw.bits(), 0);
  }

  Token token(TokenType type, long look, int variant) {
    Token token = new Token(type, number(tokensMade++), look, variant);
    tokens.add(token);
    return token;
  }

  long group() {
    return number(groupsMade++);
  }

  /** How many groups have been made here. */
  long groups() {
    return groupsMade;
  }

  void lookalike(List<Account> members, Lookalike kind) {
    long group = group();
    for (Account member : members) {
      lookalike(member, group, kind);
    }
  }

  void lookalike(Account member, long group, Lookalike kind) {
    lookalikes.add(new Lookalike.Membership(member.number, group, kind));
  }

  /**
   * How many groups of a kind live here, when {@code rate} is their number in a full neighbourhood.
   */
  int count(double rate) {
    int size = world.layout.size(block);
    int count = draw.round(rate * size / 4_096.0);
    return block == 0 ? Math.max(1, count) : count;
  }

  int count(Lookalike kind, double rate) {
    return count(rate * world.habits.rateOf(kind));
  }

  /** Puts off what needs everybody's devices, addresses and cards until these are there. */
  void later(Runnable deed) {
    deeds.add(deed);
  }

  void act() {
    for (Runnable deed : deeds) {
      deed.run();
    }
  }

  /**
   * Places an order as an honest customer would, and notes what was used for it.
   *
   * @return the order, or null where the account or the shop is not there at that time
   */
  Order order(Account buyer, Seller seller, long time) {
    if (time < Times.START || time >= Times.END || !buyer.livesAt(time) || !seller.isOpen(time)) {
      return null;
    }
    Order order = new Order(buyer.number, seller.account, time);
    order.device = use(buyer, TokenType.DEVICE, time);
    order.address = use(buyer, TokenType.ADDRESS, time);
    order.instrument = use(buyer, TokenType.INSTRUMENT, time);
    order.currency = World.currencyOf(buyer.country);
    order.hundredths =
        Math.max(99, (long) (100 * draw.logNormal(seller.price * buyer.spending, 0.5)));
    if (!buyer.follows.isEmpty() && draw.chance(2 * world.habits.creatorOrderShare)) {
      order.creator = draw.pick(buyer.follows);
    }
    settle(order, buyer, seller);
    orders.add(order);
    return order;
  }

  private long use(Account buyer, TokenType type, long time) {
    Tie tie = buyer.pick(type, time, draw);
    if (tie == null || draw.chance(world.habits.unknownShare)) {
      return -1;
    }
    tie.use(time);
    return tie.token.number();
  }

  private void settle(Order order, Account buyer, Seller seller) {
    Habits habits = world.habits;
    boolean bad = seller.isBad(order.placed);
    double chargeback = bad ? 0.10 : habits.chargebackRate * buyer.complaints;
    double refund = bad ? 0.5 : habits.refundRate * seller.complaints * buyer.complaints;
    double fate = draw.uniform();
    Outcome outcome = Outcome.COMPLETED;
    if (fate < chargeback) {
      outcome = Outcome.CHARGEBACK;
    } else if (fate < chargeback + refund) {
      outcome = Outcome.REFUNDED;
    } else if (fate < chargeback + refund + habits.cancelRate) {
      outcome = Outcome.CANCELLED;
    }
    order.settle(outcome, draw);
    if (bad && order.outcome.ordinal() >= Outcome.REFUNDED.ordinal()) {
      lookalike(buyer, Places.victims(seller), Lookalike.BAD_SELLER);
    }
  }
}

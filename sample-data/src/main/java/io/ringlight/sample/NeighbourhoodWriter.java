package io.ringlight.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes a finished neighbourhood, rows of rings among those of everybody else. */
final class NeighbourhoodWriter {

  private final World world;
  private final Tables tables;
  private final Addresses addresses;
  private final Attributes attributes;
  private long orders;

  NeighbourhoodWriter(World world, Tables tables) {
    this.world = world;
    this.tables = tables;
    this.addresses = new Addresses(world, tables.addresses);
    this.attributes = new Attributes(world);
  }

  void write(Neighbourhood home) throws IOException {
    List<Account> accounts = home.accounts();
    home.draw.shuffle(accounts);
    for (Account account : accounts) {
      account(account);
      for (TokenType type : TokenType.values()) {
        ties(account, type, home.draw);
      }
    }
    attributes(home);
    links(home.links);
    orders(home.orders);
    sanctioned(home.sanctioned);
    truth(home);
  }

  private void account(Account account) throws IOException {
    CsvWriter csv = tables.accounts;
    csv.id(world.accountIds, account.number).text(account.kind.code).time(account.created);
    csv.text(account.country).text(account.status.code);
    if (account.status == Status.ACTIVE) {
      csv.empty();
    } else {
      csv.time(account.until);
    }
    csv.endRow();
  }

  private void ties(Account account, TokenType type, Draw draw) throws IOException {
    List<Tie> ties = new ArrayList<>(account.ties(type));
    ties.sort(
        Comparator.comparingLong((Tie tie) -> tie.from)
            .thenComparingLong(tie -> tie.token.number()));
    for (Tie tie : ties) {
      long from = Math.max(tie.from, account.activeFrom());
      long to = Math.min(tie.to, account.until - 1);
      if (to > from) {
        tie(account, tie, from, to, draw);
      }
    }
  }

  private void tie(Account account, Tie tie, long from, long to, Draw draw) throws IOException {
    long slack = Math.min((to - from) / 4, 12 * Times.DAY);
    long first = Math.min(tie.firstUse, from + draw.time(0, slack));
    long last = Math.max(tie.lastUse, to - draw.time(0, slack));
    int events = 1 + tie.uses + draw.poisson(Math.min(25, (to - from) / (20.0 * Times.DAY)));
    CsvWriter csv = begin(account, tie);
    csv.time(first).time(last).number(events).endRow();
  }

  private CsvWriter begin(Account account, Tie tie) throws IOException {
    TokenType type = tie.token.type();
    OpaqueIds ids = world.ids(type);
    long token = tie.token.number();
    return switch (type) {
      case DEVICE -> tables.accountDevices.id(world.accountIds, account.number).id(ids, token);
      case ADDRESS ->
          tables
              .accountAddresses
              .id(world.accountIds, account.number)
              .id(ids, token)
              .text(tie.role);
      case INSTRUMENT ->
          tables
              .accountInstruments
              .id(world.accountIds, account.number)
              .id(ids, token)
              .text(tie.role);
      default ->
          tables
              .accountIdentifiers
              .id(world.accountIds, account.number)
              .text(type.code)
              .id(ids, token);
    };
  }

  private void attributes(Neighbourhood home) throws IOException {
    home.tokens.addAll(world.places.tokensOf(home.block));
    home.draw.shuffle(home.tokens);
    for (Token token : home.tokens) {
      if (!home.draw.chance(world.habits.lackingShare)) {
        switch (token.type()) {
          case DEVICE -> attributes.device(tables.devices, token);
          case ADDRESS -> addresses.write(token, home.block, home.country);
          case INSTRUMENT -> attributes.instrument(tables.instruments, token);
          default -> {
            // phones, e-mail addresses and networks have no table
          }
        }
      }
    }
  }

  private void links(List<Link> links) throws IOException {
    links.sort(
        Comparator.comparingLong(Link::first)
            .thenComparingLong(Link::from)
            .thenComparingLong(Link::to));
    for (Link link : links) {
      CsvWriter csv = tables.accountAccounts;
      csv.id(world.accountIds, link.from()).id(world.accountIds, link.to()).text(link.type());
      csv.time(link.first()).time(link.last()).number(link.events());
      if (link.hundredths() < 0) {
        csv.empty();
      } else {
        csv.money(link.hundredths());
      }
      csv.endRow();
    }
  }

  private void orders(List<Order> placed) throws IOException {
    placed.sort(Comparator.comparingLong((Order o) -> o.placed).thenComparingLong(o -> o.buyer));
    for (Order order : placed) {
      CsvWriter csv = tables.orders;
      csv.id(world.orderIds, orders++).optionalId(world.accountIds, order.buyer);
      csv.id(world.accountIds, order.seller).time(order.placed);
      csv.optionalId(world.accountIds, order.creator);
      csv.optionalId(world.ids(TokenType.DEVICE), order.device);
      csv.optionalId(world.ids(TokenType.ADDRESS), order.address);
      csv.optionalId(world.ids(TokenType.INSTRUMENT), order.instrument);
      csv.money(order.hundredths).text(order.currency);
      csv.text(order.outcome.code).time(order.settled).endRow();
    }
  }

  private void sanctioned(List<SanctionedLink> links) throws IOException {
    for (SanctionedLink link : links) {
      CsvWriter csv = tables.sanctionedLinks;
      csv.text(link.token().type().code).id(world.ids(link.token().type()), link.token().number());
      if (link.account() < 0) {
        csv.empty().empty();
      } else {
        csv.text("account").id(world.accountIds, link.account());
      }
      csv.text(link.reason()).endRow();
    }
  }

  private void truth(Neighbourhood home) throws IOException {
    for (Ring ring : home.rings) {
      List<Account> members = ring.members();
      for (Account member : members) {
        tables.truthRings.id(world.accountIds, member.number).text("fraud");
        tables.truthRings.id(world.ringIds, ring.number).text(ring.typology.code).endRow();
      }
      tables.truthSharing.id(world.ringIds, ring.number).text(ring.typology.code);
      tables.truthSharing.text(ring.sharing.code).number(members.size()).endRow();
    }
    for (Lookalike.Membership membership : home.lookalikes) {
      CsvWriter csv = tables.truthLookalikes;
      csv.id(world.accountIds, membership.account()).id(world.groupIds, membership.group());
      csv.text(membership.kind().code).endRow();
    }
  }
}

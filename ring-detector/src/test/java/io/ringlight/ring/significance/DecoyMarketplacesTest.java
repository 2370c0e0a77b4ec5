package io.ringlight.ring.significance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.AccountLinks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.Orders;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DecoyMarketplacesTest {
  private static final int SEEDS = 40;

  @Test
  void everybodyKeepsHowManyThingsOfEachTypeAndEverythingHowManyAccounts() {
    for (long seed = 0; seed < SEEDS; seed++) {
      GraphSnapshot real = Markets.random(seed);
      GraphSnapshot decoy = new DecoyMarketplaces(real).draw(seed);
      assertThat(degrees(decoy)).as("seed %d", seed).isEqualTo(degrees(real));
      assertThat(ofThings(decoy)).as("seed %d", seed).isEqualTo(ofThings(real));
    }
  }

  /** Distinct accounts of each identifier, and distinct identifiers of each account and type. */
  private static Map<String, Integer> degrees(GraphSnapshot snapshot) {
    Map<String, Integer> degrees = new TreeMap<>();
    IdentifierLinks links = snapshot.identifierLinks();
    Set<List<Integer>> seen = new HashSet<>();
    for (int link = 0; link < links.size(); link++) {
      int account = links.account(link);
      int identifier = links.identifier(link);
      if (seen.add(List.of(account, identifier))) {
        int type = snapshot.identifiers().type(identifier);
        degrees.merge("account " + account + " type " + type, 1, Integer::sum);
        degrees.merge("identifier " + identifier, 1, Integer::sum);
      }
    }
    return degrees;
  }

  /** What stands at each identifier apart from whose it is. */
  private static Map<String, Integer> ofThings(GraphSnapshot snapshot) {
    Map<String, Integer> rows = new TreeMap<>();
    IdentifierLinks links = snapshot.identifierLinks();
    for (int link = 0; link < links.size(); link++) {
      String row =
          links.identifier(link)
              + " "
              + links.role(link)
              + " "
              + links.firstSeen(link)
              + " "
              + links.lastSeen(link)
              + " "
              + links.events(link);
      rows.merge(row, 1, Integer::sum);
    }
    return rows;
  }

  @Test
  void paidOutAndPayingStayApart() {
    for (long seed = 0; seed < SEEDS; seed++) {
      GraphSnapshot real = Markets.random(seed);
      assertThat(paidOut(new DecoyMarketplaces(real).draw(seed)))
          .as("seed %d", seed)
          .isEqualTo(paidOut(real));
    }
  }

  private static Map<Integer, Set<Integer>> paidOutThings(GraphSnapshot snapshot) {
    Map<Integer, Set<Integer>> things = new TreeMap<>();
    IdentifierLinks links = snapshot.identifierLinks();
    for (int link = 0; link < links.size(); link++) {
      if (links.role(link) == LinkRole.PAID_OUT) {
        things
            .computeIfAbsent(links.account(link), a -> new HashSet<>())
            .add(links.identifier(link));
      }
    }
    return things;
  }

  private static Map<Integer, Integer> paidOut(GraphSnapshot snapshot) {
    Map<Integer, Integer> counts = new TreeMap<>();
    paidOutThings(snapshot).forEach((account, things) -> counts.put(account, things.size()));
    return counts;
  }

  @Test
  void buyersAndSellersKeepTheirOrdersAndHowManyAreUndone() {
    for (long seed = 0; seed < SEEDS; seed++) {
      GraphSnapshot real = Markets.random(seed);
      GraphSnapshot decoy = new DecoyMarketplaces(real).draw(seed);
      assertThat(orders(decoy.orders())).as("seed %d", seed).isEqualTo(orders(real.orders()));
      assertThat(decoy.orders().size()).isEqualTo(real.orders().size());
    }
  }

  private static Map<String, Integer> orders(Orders orders) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int order = 0; order < orders.size(); order++) {
      boolean undone = orders.status(order).compareTo(OrderStatus.COMPLETED) > 0;
      counts.merge("buyer " + orders.buyer(order) + " " + undone, 1, Integer::sum);
      counts.merge(
          "seller " + orders.seller(order) + " " + orders.status(order) + orders.placedAt(order),
          1,
          Integer::sum);
    }
    return counts;
  }

  @Test
  void directLinksKeepTheirDegreesAndJoinNobodyToHimself() {
    for (long seed = 0; seed < SEEDS; seed++) {
      GraphSnapshot real = Markets.random(seed);
      AccountLinks decoy = new DecoyMarketplaces(real).draw(seed).accountLinks();
      assertThat(direct(decoy)).as("seed %d", seed).isEqualTo(direct(real.accountLinks()));
      Set<List<Integer>> seen = new HashSet<>();
      for (int link = 0; link < decoy.size(); link++) {
        assertThat(seen.add(List.of(decoy.from(link), decoy.to(link), decoy.type(link)))).isTrue();
      }
      assertThat(loops(decoy)).isEqualTo(loops(real.accountLinks()));
    }
  }

  private static Map<String, Integer> direct(AccountLinks links) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int link = 0; link < links.size(); link++) {
      counts.merge("from " + links.from(link) + " " + links.type(link), 1, Integer::sum);
      counts.merge("to " + links.to(link) + " " + links.type(link), 1, Integer::sum);
    }
    return counts;
  }

  private static int loops(AccountLinks links) {
    int loops = 0;
    for (int link = 0; link < links.size(); link++) {
      loops += links.from(link) == links.to(link) ? 1 : 0;
    }
    return loops;
  }

  @Test
  void nothingMovesFarInTime() {
    Markets market = new Markets(808, 808);
    for (int account = 0; account < 800; account++) {
      market.link(account, 1, account, 0, account < 400 ? 10 : 300);
    }
    IdentifierLinks decoy = new DecoyMarketplaces(market.snapshot()).draw(5).identifierLinks();
    int moved = 0;
    for (int link = 0; link < decoy.size(); link++) {
      boolean early = decoy.firstSeen(link) == 10 * Markets.DAY;
      assertThat(decoy.account(link) < 400).isEqualTo(early);
      moved += decoy.identifier(link) != 808 + decoy.account(link) ? 1 : 0;
    }
    assertThat(moved).isGreaterThan(780);
  }

  @Test
  void aHouseholdKeepsWhatItShares() {
    Markets market = new Markets(300, 300);
    for (int home = 0; home < 100; home++) {
      for (int member = 3 * home; member < 3 * home + 3; member++) {
        market.link(member, 0, home, 6, 10);
        market.link(member, 2, home, 0, 10);
        if (member > 3 * home) {
          market.link(member, 1, home, 0, 10);
        }
      }
    }
    GraphSnapshot decoy = new DecoyMarketplaces(market.snapshot()).draw(2);
    int moved = 0;
    for (int home = 0; home < 100; home++) {
      Set<Integer> shared = things(decoy, 3 * home + 1);
      assertThat(things(decoy, 3 * home + 2)).isEqualTo(shared).hasSize(3);
      assertThat(shared).containsAll(things(decoy, 3 * home));
      moved += shared.contains(home) ? 0 : 1;
    }
    assertThat(moved).isGreaterThan(90);
  }

  private static Set<Integer> things(GraphSnapshot snapshot, int account) {
    IdentifierLinks links = snapshot.identifierLinks();
    Set<Integer> things = new HashSet<>();
    for (int link = links.start(account); link < links.end(account); link++) {
      things.add(links.identifier(link));
    }
    return things;
  }

  @Test
  void sharingAHomeAndNothingElseIsNoHousehold() {
    Markets market = new Markets(300, 300);
    for (int account = 0; account < 300; account++) {
      market.link(account, 0, account / 2, 6, 10);
    }
    GraphSnapshot decoy = new DecoyMarketplaces(market.snapshot()).draw(2);
    int together = 0;
    for (int account = 0; account < 300; account += 2) {
      together += things(decoy, account).equals(things(decoy, account + 1)) ? 1 : 0;
    }
    assertThat(together).isLessThan(10);
  }

  @Test
  void twoSpellingsOfOneHomeStayOnePersons() {
    Markets market = new Markets(200, 400);
    for (int account = 0; account < 200; account++) {
      market.link(account, 0, 2 * account, 6, 10);
      market.link(account, 0, 2 * account + 1, 1, 10);
      market.same(0, 2 * account, 2 * account + 1);
    }
    GraphSnapshot decoy = new DecoyMarketplaces(market.snapshot()).draw(2);
    for (int account = 0; account < 200; account++) {
      Set<Integer> things = things(decoy, account);
      assertThat(things).hasSize(2);
      assertThat(things.stream().mapToInt(thing -> thing / 2).distinct().count()).isEqualTo(1);
    }
  }

  @Test
  void sanctionedLinksStay() {
    Markets market = new Markets(200, 200);
    for (int account = 0; account < 200; account++) {
      market.link(account, 1, account < 20 ? 0 : account, 0, 10);
    }
    for (int account = 0; account < 20; account++) {
      market.sanction(account, 1, 0);
    }
    GraphSnapshot decoy = new DecoyMarketplaces(market.snapshot()).draw(2);
    for (int account = 0; account < 20; account++) {
      assertThat(things(decoy, account)).containsExactly(200);
    }
  }

  @Test
  void equalSeedsGiveEqualDecoysAndOthersDiffer() {
    GraphSnapshot real = Markets.random(3);
    DecoyMarketplaces decoys = new DecoyMarketplaces(real);
    assertThat(text(decoys.draw(1))).isEqualTo(text(new DecoyMarketplaces(real).draw(1)));
    assertThat(text(decoys.draw(1))).isNotEqualTo(text(decoys.draw(2)));
    assertThat(text(decoys.draw(1))).isNotEqualTo(text(real));
  }

  private static String text(GraphSnapshot snapshot) {
    StringBuilder text = new StringBuilder();
    IdentifierLinks links = snapshot.identifierLinks();
    for (int link = 0; link < links.size(); link++) {
      text.append(links.account(link)).append(' ').append(links.identifier(link)).append('\n');
    }
    for (int order = 0; order < snapshot.orders().size(); order++) {
      text.append(snapshot.orders().buyer(order)).append('\n');
    }
    for (int link = 0; link < snapshot.accountLinks().size(); link++) {
      text.append(snapshot.accountLinks().to(link)).append('\n');
    }
    return text.toString();
  }

  @Test
  void anEmptyMarketplaceHasEmptyDecoys() {
    GraphSnapshot decoy = new DecoyMarketplaces(new Markets(8, 0).snapshot()).draw(1);
    assertThat(decoy.identifierLinks().size()).isZero();
    assertThat(decoy.orders().size()).isZero();
  }
}

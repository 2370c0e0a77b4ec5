package io.ringlight.ring.score;

import io.ringlight.graph.OrderStatus;
import java.util.List;

/**
 * What was counted of a group, for reasons that people read.
 *
 * @param moments in how many moments members ordered together
 * @param places at how many sellers or creators those were
 * @param undoneMoments in how many moments their orders were undone together
 * @param repeaters how many members took part in two moments or more
 * @param orders how many orders members placed
 * @param outcomes how many of those were cancelled, refunded and charged back
 * @param seller where most of their orders went; null when no order names a seller
 * @param creator through whom most of them came; null when none names a creator
 * @param inward how many were at a member's shop or through a member
 * @param dated how many members say when they signed up
 * @param old how many of those signed up more than a year before the snapshot's moment
 * @param halfDays days in which the quickest half of them signed up
 * @param directLinks how many direct links there are among members
 */
public record Facts(
    int moments,
    int places,
    int undoneMoments,
    int repeaters,
    int orders,
    List<Outcome> outcomes,
    Concentration seller,
    Concentration creator,
    int inward,
    int dated,
    int old,
    double halfDays,
    int directLinks) {
  /**
   * How often members' orders ended in a way.
   *
   * @param expected how often they would, at the rates of the same sellers with others
   */
  public record Outcome(OrderStatus status, int count, double expected) {}

  /**
   * Where members' orders meet.
   *
   * @param account the seller or creator
   * @param own how many of members' orders
   * @param all how many orders it has in all
   */
  public record Concentration(int account, int own, int all) {}
}

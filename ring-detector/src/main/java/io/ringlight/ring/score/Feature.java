package io.ringlight.ring.score;

import java.util.EnumSet;
import java.util.Set;

/** What is measured of a candidate. Each is finite; what cannot be measured is 0. */
public enum Feature {
  /** Natural logarithm of the number of members. */
  SIZE,
  SELLER_SHARE,
  CREATOR_SHARE,
  /**
   * Evidence by member from shared devices; each token counts its surprise for each further member.
   */
  DEVICE,
  ADDRESS,
  /** Instruments that pay. */
  INSTRUMENT,
  /** Instruments that are paid out to. */
  PAID_OUT,
  NETWORK,
  CONTACT,
  /** Every other identifier. */
  OTHER,
  /** All identity evidence by member, without the single token that gives most. */
  WITHOUT_LARGEST,
  /** Logarithm of the same in all. */
  TOTAL,
  /**
   * Kinds of identifiers whose shared ones have members' touches for at least a third of the
   * members.
   */
  KINDS,
  /** Share of members that the most common token joins. */
  COVERAGE,
  /** Share of members who share an identifier with another. */
  LINKED,
  /** Share of the touches of shared identifiers that are by outsiders, by surprise. */
  OUTSIDERS,
  /** Mean overlap in time at shared identifiers. */
  OVERLAP,
  /** Mean support of members' touches by other tokens. */
  SUPPORT,
  /** Moments by member, counted by surprise for each further member. */
  MOMENTS,
  /** Logarithm of the number of moments of two or more members. */
  MOMENT_COUNT,
  /** The mean share of the members that takes part in a moment. */
  TURNOUT,
  /** Share of the moments' touches that are by outsiders. */
  MOMENT_OUTSIDERS,
  /** Share of members who took part in two or more moments. */
  MOMENT_LINKED,
  /** Logarithm of the number of places at which moments happened. */
  PLACES,
  /** Moments of undone orders by member. */
  UNDONE_MOMENTS,
  /** Moments of signing up by member. */
  SIGN_UP_MOMENTS,
  /** Direct links among members, by member. */
  DIRECT,
  /** Share of members that direct links touch. */
  DIRECT_LINKED,
  /** Logarithm of the days in which the quickest half of the members signed up. */
  SIGN_UP_DAYS,
  /** Share of members who signed up within the last year before the last order of all. */
  YOUNG,
  /** How far members' lives overlap: low where one follows the other. */
  LIVES,
  /** Logarithm of orders by member. */
  ORDERS,
  /** How many more orders than at such sellers are refunded, in standard deviations. */
  REFUNDS,
  CANCELLATIONS,
  CHARGEBACKS,
  /** Logarithm of the lift of undone orders over what such sellers have. */
  UNDONE_LIFT,
  /** Share of members' orders at the seller that most go to. */
  TOP_SELLER,
  /** Share of that seller's orders that are members'. */
  OWNS_SELLER,
  /** Share of members' orders through their most common creator. */
  TOP_CREATOR,
  /** Share of that creator's orders that are members'. */
  OWNS_CREATOR,
  /** Members' orders at member sellers, or through member creators, by all their orders. */
  INWARD,
  /** Share of members' orders that are within days of another member's at the same seller. */
  TOGETHER,
  /** Logarithm of such orders by member. */
  TOGETHER_BY_MEMBER,
  /** How many more of such orders than at such sellers are refunded, in standard deviations. */
  TOGETHER_REFUNDS,
  TOGETHER_CANCELLATIONS,
  TOGETHER_CHARGEBACKS,
  /** Logarithm of the lift of such orders' being undone. */
  TOGETHER_LIFT,
  /** Share of members whose first order is such an order. */
  FIRST_TOGETHER,
  /** Share of members at the address, and in the network, that most members share. */
  ADDRESS_COVERAGE,
  NETWORK_COVERAGE,
  /** How many more of the orders at member shops are undone than usual, in standard deviations. */
  SOLD_UNDONE,
  /** The lower quartile of members' ties to the group, by their mean. */
  WEAKEST,
  /** Logarithm of members' mean tie. */
  TIE,
  /** Outsiders who are tied to the group half as well as members are, by member. */
  NEAR_OUTSIDERS,
  /** Share of sellers, by how far members' lives follow one another: shops that reopen. */
  SHOPS_IN_TURN,
  /** Coverage of one address and one network, where members do little together: a household. */
  HOME,
  /** Share of members who signed up after another member was banned. */
  AFTER_BAN,
  /** Share of members who signed up after another member closed its account. */
  AFTER_CLOSING,
  /** Share of members with an order that was undone. */
  UNDONE_MEMBERS,
  /** Share of members with an order that is together with another's. */
  TOGETHER_MEMBERS,
  /** Logarithm of the number of sellers at which there are such orders. */
  TOGETHER_SELLERS,
  /** How alike the amounts of such orders are, from 0 to 1. */
  SIMILAR_AMOUNTS,
  /** Logarithm of the number of identifiers that two thirds of the members or more touch. */
  MOST_SHARED,
  /** As {@link #KINDS}, for two thirds of the members. */
  MOST_KINDS,
  /** Mean logarithm of the days for which shared identifiers were in use, by whomever. */
  IN_USE,
  /** Logarithm of the days for which half of the members have been active at most. */
  LIFE_DAYS,
  /** Mean of the members' risks. */
  RISK_MEAN,
  /** Mean logarithm of the odds of the members' risks. */
  RISK_LOG_ODDS,
  /** The lower quartile of the members' risks. */
  RISK_LEAST,
  /** The greatest of the members' risks. */
  RISK_TOP,
  /** Share of members with a risk of one half or more. */
  RISK_HIGH_SHARE,
  /**
   * Outsiders with such a risk who are tied to the group half as well as members are, by member.
   */
  RISK_OUTSIDERS,
  /**
   * How far the members' mean log odds of a risk stand above those of outsiders who are tied to the
   * group half as well; 0 without such.
   */
  RISK_CONTRAST;

  /** What lives and orders tell, which takes longest to measure. */
  private static final Set<Feature> SLOW =
      EnumSet.of(
          SIGN_UP_DAYS,
          YOUNG,
          LIVES,
          SHOPS_IN_TURN,
          ORDERS,
          REFUNDS,
          CANCELLATIONS,
          CHARGEBACKS,
          UNDONE_LIFT,
          TOP_SELLER,
          OWNS_SELLER,
          TOP_CREATOR,
          OWNS_CREATOR,
          INWARD,
          TOGETHER,
          TOGETHER_BY_MEMBER,
          TOGETHER_REFUNDS,
          TOGETHER_CANCELLATIONS,
          TOGETHER_CHARGEBACKS,
          TOGETHER_LIFT,
          FIRST_TOGETHER,
          SOLD_UNDONE,
          AFTER_BAN,
          AFTER_CLOSING,
          UNDONE_MEMBERS,
          TOGETHER_MEMBERS,
          TOGETHER_SELLERS,
          SIMILAR_AMOUNTS,
          LIFE_DAYS);

  private static final Set<Feature> OF_RISKS = EnumSet.range(RISK_MEAN, RISK_CONTRAST);

  /** Whether it is measured of what a model thinks of accounts, and 0 without a model. */
  public boolean isOfRisks() {
    return OF_RISKS.contains(this);
  }

  /** Whether it is measured at the first look, without going through lives and orders. */
  public boolean isQuick() {
    return !SLOW.contains(this);
  }
}

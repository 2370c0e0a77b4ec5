package io.ringlight.sample;

import java.util.EnumMap;
import java.util.Map;

/** What all neighbourhoods of one marketplace share. */
final class World {

  private static final String[][] COUNTRIES = {
    {"DE", "EUR"},
    {"FR", "EUR"},
    {"NL", "EUR"},
    {"IT", "EUR"},
    {"GB", "GBP"},
    {"PL", "PLN"},
    {"SE", "SEK"},
    {"CZ", "CZK"},
    {"US", "USD"},
    {"CA", "CAD"}
  };

  final long seed;
  final MarketplaceOptions options;
  final Habits habits;
  final Layout layout;
  final Places places;
  final Sellers sellers;
  final Sales sales;
  final OpaqueIds accountIds;
  final OpaqueIds orderIds;
  final OpaqueIds ringIds;
  final OpaqueIds groupIds;
  private final Map<TokenType, OpaqueIds> tokenIds = new EnumMap<>(TokenType.class);
  private final int firstCountry;
  private final int countries;

  World(MarketplaceOptions options) {
    this.options = options;
    this.seed = Draw.mix(options.seed());
    Draw draw = Draw.of(seed, 'h');
    this.habits = new Habits(draw);
    this.layout = new Layout(options.accounts(), options.planted(), habits);
    this.firstCountry = draw.below(COUNTRIES.length);
    this.countries = draw.between(2, 5);
    this.places = new Places(this);
    this.sellers = new Sellers(this);
    this.sales = new Sales(this);
    this.accountIds = new OpaqueIds('A', seed);
    this.orderIds = new OpaqueIds('O', seed);
    this.ringIds = new OpaqueIds('R', seed);
    this.groupIds = new OpaqueIds('G', seed);
    for (TokenType type : TokenType.values()) {
      tokenIds.put(type, new OpaqueIds(type.prefix, seed));
    }
  }

  OpaqueIds ids(TokenType type) {
    return tokenIds.get(type);
  }

  Draw draw(long... path) {
    return Draw.of(seed, path);
  }

  /** Draws a country, the first ones most often. */
  String country(Draw draw) {
    double skewed = draw.uniform() * draw.uniform();
    return COUNTRIES[(firstCountry + (int) (skewed * countries)) % COUNTRIES.length][0];
  }

  static String currencyOf(String country) {
    for (String[] entry : COUNTRIES) {
      if (entry[0].equals(country)) {
        return entry[1];
      }
    }
    throw new IllegalArgumentException("Unknown country " + country + ".");
  }
}

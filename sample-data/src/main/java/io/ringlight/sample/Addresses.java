package io.ringlight.sample;

import java.io.IOException;

/** Writes addresses: a building from the look, a flat and a way of spelling from the variant. */
final class Addresses {

  private static final int SPELLINGS = 4;
  private static final String[] STREETS = {
    "Mill",
    "Church",
    "Station",
    "Garden",
    "River",
    "Castle",
    "Market",
    "School",
    "Forest",
    "Lake",
    "Bridge",
    "Harbour",
    "Orchard",
    "Meadow",
    "Quarry",
    "Chapel",
    "Windmill",
    "Linden",
    "Chestnut",
    "Poplar",
    "Willow",
    "Heron",
    "Falcon",
    "Copper",
    "Silver",
    "Weaver",
    "Cooper",
    "Tanner",
    "Ferry",
    "Tower",
    "Abbey",
    "Canal",
    "Depot",
    "Museum",
    "Observatory",
    "Vineyard",
    "Saffron",
    "Barley"
  };
  private static final String[][] KINDS = {
    {"Street", "St.", "street", "STREET"},
    {"Road", "Rd", "road", "ROAD"},
    {"Avenue", "Ave.", "avenue", "AVENUE"},
    {"Lane", "Ln", "lane", "LANE"}
  };
  private static final String[] CITY_BEGIN = {
    "Ar", "Bel", "Cor", "Dun", "Els", "Fal", "Gren", "Hol", "Ist", "Jar", "Kel", "Lind", "Mar",
    "Nor", "Os", "Pel", "Rav", "Sund", "Tor", "Ulm", "Var", "Wes", "Yar", "Zell"
  };
  private static final String[] CITY_END = {
    "by", "ford", "haven", "heim", "mouth", "stad", "ton", "vik", "wald", "wick", "brück", "çal"
  };
  private static final int CITIES_PER_BLOCK = 5;

  private final World world;
  private final CsvWriter csv;

  Addresses(World world, CsvWriter csv) {
    this.world = world;
    this.csv = csv;
  }

  /** Returns the variant for a flat (0: none) and one of four ways to write it. */
  static int unit(int flat, int spelling) {
    return flat * SPELLINGS + spelling;
  }

  void write(Token token, int block, String country) throws IOException {
    Draw draw = Draw.of(token.look());
    String street = draw.oneOf(STREETS);
    String[] kind = KINDS[draw.below(KINDS.length)];
    int house = 1 + (int) (draw.uniform() * draw.uniform() * 180);
    int city = block * CITIES_PER_BLOCK + draw.below(CITIES_PER_BLOCK);
    int postal =
        10_000 + Math.floorMod((int) Draw.mix(world.seed, city), 899) * 100 + draw.below(100);
    csv.id(world.ids(TokenType.ADDRESS), token.number());
    csv.text(line1(token.variant(), house, street, kind)).text(line2(token.variant(), draw));
    csv.text(cityName(city)).empty().number(postal).text(country);
    csv.endRow();
  }

  private static String line1(int variant, int house, String street, String[] kind) {
    int spelling = Math.floorMod(variant, SPELLINGS);
    String way = spelling == 3 ? street.toUpperCase(java.util.Locale.ROOT) : street;
    return spelling == 2
        ? way + " " + kind[spelling] + ", " + house
        : house + " " + way + " " + kind[spelling];
  }

  private static String line2(int variant, Draw draw) {
    if (variant < 0) {
      return "Parcel locker " + draw.between(1, 40);
    }
    int flat = variant / SPELLINGS;
    if (flat == 0) {
      return "";
    }
    return switch (variant % SPELLINGS) {
      case 0 -> "Apt " + flat;
      case 1 -> "Flat " + flat;
      case 2 -> "#" + flat;
      default -> "Unit \"" + flat + "\"";
    };
  }

  private String cityName(int city) {
    Draw draw = world.draw('c', city);
    return draw.oneOf(CITY_BEGIN) + draw.oneOf(CITY_END);
  }
}

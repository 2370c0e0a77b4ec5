package io.ringlight.sample;

import java.io.IOException;

/** Writes what the attribute tables know of devices and payment instruments. */
final class Attributes {

  private static final String[][] MODELS = {
    {"android", "Nimbus 5"},
    {"android", "Nimbus 6"},
    {"android", "Vela S2"},
    {"android", "Vela S3"},
    {"android", "Orbit Lite"},
    {"android", "Kestrel 12"},
    {"ios", "Pome 12"},
    {"ios", "Pome 13"},
    {"ios", "Pome 14"},
    {"ios", "Pome 15 Pro"},
    {"windows", "Desktop"},
    {"windows", "Laptop"},
    {"macos", "Laptop"},
    {"linux", "Desktop"}
  };
  private static final String[] TYPES = {"card", "bank_account", "wallet", "gift_card"};
  private static final String[] ISSUERS = {
    "Alder Bank",
    "Birch & Sons",
    "Cedar Credit",
    "Northwave",
    "Pinepay",
    "Quill",
    "Savings Union",
    "Tessera",
    "Umber Trust",
    "Violet Pay"
  };
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final World world;

  Attributes(World world) {
    this.world = world;
  }

  void device(CsvWriter csv, Token token) throws IOException {
    Draw draw = Draw.of(token.look());
    double skewed = draw.uniform() * draw.uniform();
    int model = (int) (skewed * MODELS.length);
    boolean common = draw.chance(world.habits.commonFingerprintShare);
    long fingerprint = common ? Draw.mix(world.seed, 'm', model, draw.below(40)) : draw.bits();
    csv.id(world.ids(TokenType.DEVICE), token.number());
    csv.text(MODELS[model][0]).text(MODELS[model][1]).text(hex(fingerprint));
    csv.endRow();
  }

  void instrument(CsvWriter csv, Token token) throws IOException {
    Draw draw = Draw.of(token.look());
    String issuer = draw.oneOf(ISSUERS);
    long fingerprint = draw.bits();
    csv.id(world.ids(TokenType.INSTRUMENT), token.number());
    csv.text(TYPES[token.variant()]).text(issuer);
    csv.number(1_000 + draw.below(9_000)).text(hex(fingerprint));
    csv.endRow();
  }

  private static String hex(long bits) {
    char[] digits = new char[16];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = HEX[(int) (bits >>> (4 * i)) & 15];
    }
    return new String(digits);
  }
}

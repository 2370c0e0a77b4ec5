package io.ringlight.ring.quality;

import static io.ringlight.ring.quality.FigureText.NONE;
import static io.ringlight.ring.quality.FigureText.interval;
import static io.ringlight.ring.quality.FigureText.number;
import static io.ringlight.ring.quality.FigureText.of;
import static io.ringlight.ring.quality.FigureText.percent;
import static io.ringlight.ring.quality.FigureText.round;

import java.util.List;

/** Tables of figures at ring level. */
final class RingTables {
  private RingTables() {}

  static TextTable rings(RingQuality rings) {
    return new TextTable()
        .row("", "figure", "95 % interval", "count")
        .row("F1", number(rings.f1()), interval(rings.f1Interval()), "")
        .row(
            "precision",
            number(rings.precision().share()),
            interval(rings.precisionInterval()),
            of(rings.precision()))
        .row(
            "recall",
            number(rings.recall().share()),
            interval(rings.recallInterval()),
            of(rings.recall()))
        .row("fragments", "", "", Integer.toString(rings.fragments()))
        .row("false rings", "", "", Integer.toString(rings.falseRings()))
        .row("of them chance", "", "", rings.chance() == null ? NONE : rings.chance().toString())
        .row("tied", "", "", Integer.toString(rings.tied()))
        .row("without a label", "", "", Integer.toString(rings.listed() - rings.judged()));
  }

  static TextTable scores(List<ScoreBand> bands) {
    TextTable table =
        new TextTable().row("score at least", "F1", "precision", "recall", "found", "false");
    for (ScoreBand band : bands) {
      table.row(
          round(band.minScore()),
          number(band.f1()),
          number(band.precision().share()),
          number(band.recall().share()),
          of(band.precision()),
          of(band.falseRings()));
    }
    return table;
  }

  static TextTable typologies(List<TypologyRecall> typologies) {
    TextTable table =
        new TextTable().row("typology", "recall", "95 % interval", "found", "named right");
    for (TypologyRecall typology : typologies) {
      table.row(
          typology.typology(),
          number(typology.recall().share()),
          interval(typology.recall().interval()),
          of(typology.recall()),
          of(typology.named()));
    }
    return table;
  }

  static TextTable sizes(List<SizeRecall> sizes) {
    TextTable table = new TextTable().row("members", "recall", "95 % interval", "found");
    for (SizeRecall size : sizes) {
      String most = size.maxMembers() == null ? " and more" : " to " + size.maxMembers();
      table.row(
          size.minMembers() + most,
          number(size.recall().share()),
          interval(size.recall().interval()),
          of(size.recall()));
    }
    return table;
  }

  static TextTable lookalikes(List<LookalikeShare> shares) {
    TextTable table =
        new TextTable()
            .row(
                "kind",
                "flagged",
                "accounts",
                "honest only",
                "accounts",
                "upper 95 %",
                "groups hit",
                "upper 95 %");
    for (LookalikeShare share : shares) {
      table.row(
          share.kind(),
          percent(share.flagged().share()),
          of(share.flagged()),
          percent(share.honestFlagged().share()),
          of(share.honestFlagged()),
          percent(share.honestFlagged().upperBound()),
          of(share.honestGroups()),
          percent(share.honestGroups().upperBound()));
    }
    return table;
  }

  static TextTable reliability(List<ReliabilityBin> bins) {
    TextTable table =
        new TextTable().row("score", "mean score", "collude", "95 % interval", "rings");
    for (ReliabilityBin bin : bins) {
      if (bin.colludes().total() > 0) {
        table.row(
            round(bin.low()) + " to " + round(bin.high()),
            number(bin.meanScore()),
            number(bin.colludes().share()),
            interval(bin.colludes().interval()),
            of(bin.colludes()));
      }
    }
    return table;
  }

  static TextTable significance(Significance significance) {
    TextTable table =
        new TextTable()
            .row(
                "rings with a q-value of at most " + round(significance.maxQValue()),
                "share",
                "upper 95 % bound",
                "count");
    if (significance.chance() != null) {
      share(table, "chance rings", significance.chance());
    }
    return share(table, "false rings", significance.falseRings());
  }

  private static TextTable share(TextTable table, String name, Proportion proportion) {
    return table.row(
        name, percent(proportion.share()), percent(proportion.upperBound()), of(proportion));
  }
}

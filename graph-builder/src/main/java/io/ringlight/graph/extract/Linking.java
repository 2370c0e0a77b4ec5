package io.ringlight.graph.extract;

import java.util.List;

/** Applies the rules that need several rows and makes the tables of the snapshot. */
final class Linking {
  private final Sql sql;
  private final TimeRange range;
  private final Outcomes outcomes;
  private final RejectTable rejects;

  Linking(Sql sql, TimeRange range, Outcomes outcomes, RejectTable rejects) {
    this.sql = sql;
    this.range = range;
    this.outcomes = outcomes;
    this.rejects = rejects;
  }

  /**
   * @param features the feature columns of accounts
   */
  void run(List<String> features) {
    RepeatedRows repeated = new RepeatedRows(sql, outcomes, rejects);
    LinkOutcomes counts = new LinkOutcomes(sql, range, outcomes, rejects);
    IdentifierNumbering identifiers = new IdentifierNumbering(sql);
    Attributes attributes = new Attributes(sql);

    new AccountNumbering(sql, range, outcomes).run(repeated, features);
    identifiers.number();
    boolean leftOut = attributes.run(repeated);
    leftOut |= new IdentifierLinking(sql, range, counts).run();
    leftOut |= new OrderLinking(sql, range, outcomes, counts).run(repeated);
    new AccountLinking(sql, range, counts).run();
    if (leftOut) {
      identifiers.compact();
    }
    attributes.identify();
    new Sanctions(sql).run(repeated);
    new LabelCheck(sql, rejects).run(repeated);
  }
}

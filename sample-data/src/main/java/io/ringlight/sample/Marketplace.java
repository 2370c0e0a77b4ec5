package io.ringlight.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Writes a synthetic marketplace as an extract: the tables as CSV with partial labels, and the
 * truth about every planted ring and every honest look-alike in {@code truth/}.
 */
public final class Marketplace {

  private Marketplace() {}

  /**
   * Writes a marketplace, neighbourhood by neighbourhood, so that memory does not grow with its
   * size.
   *
   * @param directory an existing, empty directory
   * @param options what it is drawn from; equal options give equal bytes on every JDK
   * @param progress is told how many accounts have been written, after every few thousand
   * @return the rows written
   * @throws IOException if a file cannot be written; what was written until then is left behind
   */
  public static Summary write(Path directory, MarketplaceOptions options, LongConsumer progress)
      throws IOException {
    World world = new World(options);
    try (Tables tables = new Tables(directory)) {
      NeighbourhoodWriter writer = new NeighbourhoodWriter(world, tables);
      Labels labels = new Labels(world, tables.labels);
      GroupCount groups = new GroupCount();
      for (int block = 0; block < world.layout.blocks; block++) {
        Neighbourhood home = draw(world, block);
        writer.write(home);
        labels.write(home);
        groups.add(home);
        progress.accept(tables.accounts.rows());
      }
      return summary(tables, groups.total());
    }
  }

  private static Neighbourhood draw(World world, int block) {
    Neighbourhood home = new Neighbourhood(world, block);
    new Settlers(home).settle();
    Company company = new Company(home);
    Belongings belongings = new Belongings(home);
    new Households(home, company, belongings).plan();
    new Residences(home, company).plan();
    new SharedPayments(home).plan();
    new Clubs(home, company).plan();
    new Businesses(home, company).plan();
    new RingPlanner(home, new Conspiracy(home, company, belongings)).plan();
    new SecondHand(home).plan();
    home.sanctioned.addAll(world.places.declaredOf(block));
    belongings.furnish();
    new HonestLife(home).live();
    home.act();
    return home;
  }

  private static Summary summary(Tables tables, long groups) {
    return new Summary(
        tables.accounts.rows(),
        tables.orders.rows(),
        tables.links(),
        tables.truthSharing.rows(),
        tables.truthRings.rows(),
        groups,
        tables.truthLookalikes.rows(),
        tables.labels.rows());
  }
}

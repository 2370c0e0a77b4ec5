package io.ringlight.sample;

/** The flash sales and livestreams that the whole marketplace hears of. */
final class Sales {

  /**
   * One of them.
   *
   * @param number names it
   * @param seller where everybody buys
   * @param creator the account number of the streamer, or below zero for a flash sale
   * @param begin when it starts
   * @param width how long most orders take to come in, in seconds
   * @param crowd how many accounts of a neighbourhood come, on average
   */
  record Sale(int number, Seller seller, long creator, long begin, double width, double crowd) {}

  private final World world;
  private final int count;

  Sales(World world) {
    this.world = world;
    this.count = 6 + world.layout.accounts / 25_000;
  }

  int count() {
    return count;
  }

  Sale sale(int number) {
    Draw draw = world.draw('f', number);
    Seller seller = world.sellers.hot(draw.below(world.sellers.hotSellers()));
    long begin = Times.atHour(draw.time(Times.START, Times.END - Times.DAY), 18, 3, draw);
    double width = draw.logBetween(8 * Times.MINUTE, 6 * Times.HOUR);
    double crowd = draw.logBetween(0.5, 25) * Math.min(1, 40.0 / world.layout.blocks + 0.05);
    return new Sale(number, seller, draw.chance(0.3) ? streamer(draw) : -1, begin, width, crowd);
  }

  private long streamer(Draw draw) {
    Layout layout = world.layout;
    int block = draw.below(layout.blocks);
    return layout.firstAccount(block) + layout.sellers(block) + (long) draw.below(3);
  }
}

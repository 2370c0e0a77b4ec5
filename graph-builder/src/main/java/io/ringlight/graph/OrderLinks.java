package io.ringlight.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Joins what link tables state with what orders show: an order links its buyer to its device, its
 * shipping address and the instrument that pays it, and counts as one event. Blocks of accounts are
 * joined side by side and put together in order, so the result does not depend on threads. O(links
 * + orders log orders of one buyer); while it runs it holds the joined links twice.
 */
final class OrderLinks {
  /** Fixed, and small enough for what a block gathers to stay in a processor's cache. */
  private static final int ACCOUNTS_PER_BLOCK = 4096;

  private OrderLinks() {}

  static IdentifierLinks join(
      int accountCount, int identifierCount, ExplicitLinks explicit, Orders orders) {
    List<Supplier<LinkBuffer>> blocks = new ArrayList<>();
    for (int start = 0; start < accountCount; start += ACCOUNTS_PER_BLOCK) {
      int from = start;
      int to = Math.min(accountCount, from + ACCOUNTS_PER_BLOCK);
      blocks.add(() -> new OrderLinksBlock(explicit, orders, from, to).join());
    }
    return LinkBuffer.concatenate(
        new ArrayList<>(ParallelTasks.results(blocks)), accountCount, identifierCount);
  }
}

package io.ringlight.ring.explain;

/**
 * An edge of a ring's graph. No two of one graph have equal ends and type.
 *
 * @param from a member
 * @param to what it touches, or the member it is linked to
 * @param type what the member does: {@code uses}, a link role such as {@code pays}, {@code orders}
 *     for orders from a seller, {@code orders_through} for orders through a creator, or a direct
 *     link's type
 * @param weight how exclusive the tie is: 1 between members, and else the members' share of those
 *     who touch the thing
 * @param firstSeen in {@link io.ringlight.graph.Times}
 * @param lastSeen in {@link io.ringlight.graph.Times}
 * @param events how often
 */
public record RingLink(
    RingNode from,
    RingNode to,
    String type,
    double weight,
    long firstSeen,
    long lastSeen,
    long events) {}

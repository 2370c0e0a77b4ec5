package io.ringlight.gnn.feature;

import java.util.List;

/**
 * One of the strongest neighbours of an account.
 *
 * @param account the neighbour
 * @param strength above 0; a device that two accounts alone share is about 1
 * @param kinds of evidence that tie the two, such as {@code device} or {@code orders}
 */
public record Tie(int account, float strength, List<String> kinds) {}

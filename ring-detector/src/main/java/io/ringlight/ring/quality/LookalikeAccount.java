package io.ringlight.ring.quality;

import java.util.List;

/**
 * An account of a group that looks like a ring and is none.
 *
 * @param groupId the group, such as one family
 * @param kind what the group is, such as {@code family}
 */
public record LookalikeAccount(String accountId, String groupId, String kind) {
  /** What tells its group from all others. */
  List<String> group() {
    return List.of(kind, groupId);
  }
}

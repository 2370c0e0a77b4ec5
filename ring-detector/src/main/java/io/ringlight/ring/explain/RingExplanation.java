package io.ringlight.ring.explain;

import io.ringlight.graph.Times;
import io.ringlight.ring.Exposure;
import io.ringlight.ring.Member;
import io.ringlight.ring.Reason;
import io.ringlight.ring.Ring;
import io.ringlight.ring.RingRole;
import io.ringlight.ring.SharedIdentifier;
import io.ringlight.ring.TrackedRing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Says in plain words why a group is listed as a ring, what speaks against it, who is in it and
 * what holds it together. Characters in ids that a terminal might obey are written out.
 */
public final class RingExplanation {
  private final TrackedRing tracked;
  private final Ring ring;
  private final StringBuilder text = new StringBuilder();

  private RingExplanation(TrackedRing tracked) {
    this.tracked = tracked;
    this.ring = tracked.ring();
  }

  /**
   * @param graph the ring's graph; null leaves out what holds it together
   * @return several lines, each ending with a line feed
   */
  public static String text(TrackedRing tracked, RingGraph graph) {
    RingExplanation explanation = new RingExplanation(tracked);
    explanation.head();
    explanation.reasons("Why", explanation.ring.reasons());
    explanation.reasons("What speaks against it", explanation.ring.counterEvidence());
    explanation.members();
    explanation.shared();
    explanation.exposure();
    if (explanation.ring.scorePoints() != null) {
      explanation.text.append(ScoreText.of(explanation.ring.scorePoints()));
    }
    if (graph != null) {
      explanation.text.append(StructureText.of(graph));
    }
    return explanation.text.toString();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void head() {
    String qValue =
        ring.qValue() == null ? "" : String.format(Locale.ROOT, ", q-value %.3g", ring.qValue());
    line(
        "Ring %s: %d accounts, %s, score %.3f%s",
        PrintableText.of(tracked.ringId()),
        ring.members().size(),
        ring.typology().code().replace('_', ' '),
        ring.score(),
        qValue);
    String lineage =
        tracked.lineage().isEmpty()
            ? ""
            : ", from " + PrintableText.of(String.join(", ", tracked.lineage()));
    line("%s, revision %d%s", tracked.status().code(), tracked.revision(), lineage);
    if (ring.firstSeen() != Times.MISSING && ring.lastSeen() != Times.MISSING) {
      line(
          "seen from %s to %s",
          Instant.ofEpochMilli(ring.firstSeen()), Instant.ofEpochMilli(ring.lastSeen()));
    }
  }

  private void reasons(String title, List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    line("\n%s", title);
    for (Reason reason : reasons) {
      line(
          "  - %s (%s, %s)",
          PrintableText.of(reason.text()), reason.code(), reason.family().code());
    }
  }

  private void members() {
    for (RingRole role : RingRole.values()) {
      List<Member> members =
          ring.members().stream().filter(member -> member.role() == role).toList();
      if (!members.isEmpty()) {
        line("\n%s (%d)", title(role), members.size());
        members.forEach(this::member);
      }
    }
  }

  private static String title(RingRole role) {
    return switch (role) {
      case CORE -> "Core: each holds an even share of the evidence or more";
      case MEMBER -> "Members";
      case PERIPHERY -> "Periphery: next to nothing rests on them";
    };
  }

  private void member(Member member) {
    String risk =
        member.risk() == null ? "" : String.format(Locale.ROOT, ", risk %.3f", member.risk());
    String kind = member.kind().name().toLowerCase(Locale.ROOT);
    line("  %s %s%s", kind, PrintableText.of(member.accountId()), risk);
  }

  private void shared() {
    if (ring.shared().isEmpty()) {
      return;
    }
    line("\nShared");
    for (SharedIdentifier thing : ring.shared()) {
      line(
          "  %s %s: %d members of %d accounts that touch it, weight %.2f",
          thing.type(),
          PrintableText.of(thing.id()),
          thing.ringAccounts(),
          thing.allAccounts(),
          thing.weight());
    }
  }

  private void exposure() {
    if (ring.exposure().isEmpty()) {
      return;
    }
    line("\nMoney at stake");
    for (Exposure exposure : ring.exposure()) {
      line(
          "  %s %s in %d orders, %.0f %% refunded, cancelled or charged back",
          exposure.amount().toPlainString(),
          exposure.currency().isEmpty() ? "(no currency)" : PrintableText.of(exposure.currency()),
          exposure.orders(),
          100 * exposure.refunded());
    }
  }
}

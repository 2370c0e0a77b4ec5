package io.ringlight.ring;

import io.ringlight.graph.Identifiers;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.evidence.TokenSource;
import io.ringlight.ring.evidence.TokenType;
import io.ringlight.ring.score.Membership;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reasons from what members share: the weightiest thing of each type, and how many types agree. */
final class SharingReasons {
  private final Identifiers identifiers;
  private final EvidenceGraph evidence;
  private final TouchCounts counts;
  private final Membership group;

  private record Best(int token, double weight) {}

  SharingReasons(
      Identifiers identifiers, EvidenceGraph evidence, TouchCounts counts, Membership group) {
    this.identifiers = identifiers;
    this.evidence = evidence;
    this.counts = counts;
    this.group = group;
  }

  /** Most weighty first. */
  List<Reason> reasons() {
    TreeMap<Integer, Best> bestOfType = new TreeMap<>();
    TreeSet<String> agreeing = new TreeSet<>();
    for (int i = 0; i < group.sharedCount(); i++) {
      int token = group.shared(i);
      if (evidence.type(token).source().isIdentity()) {
        double weight =
            SharedIdentifiers.weight(evidence, group, token) * (group.touching(token) - 1);
        Best best = new Best(token, weight);
        bestOfType.merge(
            evidence.typeIndex(token), best, (old, now) -> now.weight > old.weight ? now : old);
        agreeing.add(evidence.type(token).name());
      }
    }
    List<Best> sorted = new ArrayList<>(bestOfType.values());
    sorted.sort(Comparator.comparingDouble((Best best) -> -best.weight));
    List<Reason> reasons = new ArrayList<>();
    sorted.forEach(best -> reasons.add(shared(best.token)));
    if (agreeing.size() > 1) {
      reasons.add(agree(agreeing));
    }
    return reasons;
  }

  private Reason shared(int token) {
    TokenType type = evidence.type(token);
    TouchCounts.Count count = counts.of(token, group);
    String text =
        "%s of %s members %s %s %s; %s."
            .formatted(
                count.members(),
                group.size(),
                verb(count.how()),
                type.name().replace('_', ' '),
                identifiers.id(evidence.origin(token)),
                others(count.all() - count.members()));
    return new Reason(code(type), EvidenceFamily.IDENTITY, text, count.members());
  }

  private static String others(int count) {
    return switch (count) {
      case 0 -> "nobody else did";
      case 1 -> "1 other account did";
      default -> count + " other accounts did";
    };
  }

  private static String verb(TouchCounts.How how) {
    return switch (how) {
      case USED -> "used";
      case PAID_OUT -> "were paid into";
      case EITHER -> "paid with or were paid into";
      case ALIKE -> "used things equal to";
    };
  }

  private static String code(TokenType type) {
    if (type.source() == TokenSource.PAID_OUT) {
      return "PAID_OUT_TO_ONE";
    }
    if (type.source() == TokenSource.ALIKE) {
      return "ALIKE_THINGS_SHARED";
    }
    return switch (type.name()) {
      case Identifiers.DEVICE -> "DEVICE_SHARED_BY_MANY";
      case Identifiers.ADDRESS -> "ADDRESS_SHARED_BY_MANY";
      case Identifiers.PAYMENT_INSTRUMENT -> "PAYMENT_INSTRUMENT_SHARED_BY_MANY";
      default -> "IDENTIFIER_SHARED_BY_MANY";
    };
  }

  private static Reason agree(TreeSet<String> types) {
    String text =
        "%s kinds of identifiers tie members together: %s."
            .formatted(types.size(), String.join(", ", types).replace('_', ' '));
    return new Reason("SEVERAL_KINDS_AGREE", EvidenceFamily.IDENTITY, text, types.size());
  }
}

package io.ringlight.gnn.feature;

import io.ringlight.graph.Identifiers;
import java.util.Locale;
import java.util.Set;

/** Kinds of things that accounts share; each is a relation between the accounts that touch it. */
enum IdentifierKind {
  DEVICE,
  ADDRESS,
  /** Instruments that pay. */
  INSTRUMENT,
  /** Instruments that are paid out to. */
  PAID_OUT,
  /** Where in the network an account comes from. */
  NETWORK,
  /** How an account can be reached. */
  CONTACT,
  OTHER;

  static final int COUNT = values().length;

  private static final Set<String> NETWORKS = Set.of("ip", "ip_address", "ipv4", "ipv6", "network");
  private static final Set<String> CONTACTS = Set.of("phone", "email", "e_mail", "phone_number");

  /** The kind of identifiers of a type; of payment instruments, as such that pay. */
  static IdentifierKind of(String type) {
    return switch (type) {
      case Identifiers.DEVICE -> DEVICE;
      case Identifiers.ADDRESS -> ADDRESS;
      case Identifiers.PAYMENT_INSTRUMENT -> INSTRUMENT;
      default -> NETWORKS.contains(type) ? NETWORK : CONTACTS.contains(type) ? CONTACT : OTHER;
    };
  }

  /** In small letters, as blocks are named. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

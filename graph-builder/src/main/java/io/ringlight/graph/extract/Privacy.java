package io.ringlight.graph.extract;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.util.function.Supplier;

/**
 * What of the originals may be kept.
 *
 * @param pseudonymizer replaces ids and texts; null: they stay
 * @param keepsAccountIds whether accounts bring their original id along, for an id map
 */
record Privacy(Pseudonymizer pseudonymizer, boolean keepsAccountIds) {
  static Privacy of(BuildOptions options) {
    if (options.pseudonymizeKeyFile() == null) {
      if (options.idMapFile() != null) {
        throw new RinglightException(
            ExitCode.USAGE,
            "An id map is only written with --pseudonymize; add it, or leave --id-map out.");
      }
      return new Privacy(null, false);
    }
    return new Privacy(
        Pseudonymizer.ofKeyFile(options.pseudonymizeKeyFile()), options.idMapFile() != null);
  }

  boolean isPseudonymized() {
    return pseudonymizer != null;
  }

  /** Gives each thread its own mask. */
  Supplier<ValueMask> masks() {
    return isPseudonymized()
        ? () -> new PseudonymMask(pseudonymizer.copy(), keepsAccountIds)
        : () -> ValueMask.NONE;
  }

  /** Tells which key it is; null without one. */
  String keyFingerprint() {
    return isPseudonymized() ? pseudonymizer.fingerprint() : null;
  }
}

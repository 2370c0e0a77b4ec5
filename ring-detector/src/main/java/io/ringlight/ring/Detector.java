package io.ringlight.ring;

import io.ringlight.ring.peer.Components;
import io.ringlight.ring.peer.Fraudar;
import io.ringlight.ring.peer.LabelPropagation;
import io.ringlight.ring.peer.Modularity;
import io.ringlight.ring.peer.Peer;
import java.util.Locale;

/** What finds the groups: Ringlight itself, or one of its {@link io.ringlight.ring.peer peers}. */
public enum Detector {
  RINGLIGHT,
  COMPONENTS,
  MODULARITY,
  LABEL_PROPAGATION,
  FRAUDAR;

  /** The name that users give and outputs show, such as {@code label-propagation}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The peer of this name.
   *
   * @throws IllegalStateException for Ringlight, which is no peer of itself
   */
  Peer peer(DetectionParameters parameters) {
    return switch (this) {
      case RINGLIGHT -> throw new IllegalStateException("Ringlight is no peer");
      case COMPONENTS -> new Components();
      case MODULARITY -> new Modularity(parameters.seed(), parameters.threads());
      case LABEL_PROPAGATION ->
          new LabelPropagation(parameters.seed(), LabelPropagation.MOST_LINKS);
      case FRAUDAR -> new Fraudar();
    };
  }
}

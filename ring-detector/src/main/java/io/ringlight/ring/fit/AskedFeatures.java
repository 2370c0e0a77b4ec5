package io.ringlight.ring.fit;

import io.ringlight.ring.score.Feature;
import java.util.Arrays;
import java.util.List;

/**
 * The features that a variant of a score may ask for.
 *
 * @param all ascending
 * @param quick those of them that a first look sees
 */
record AskedFeatures(List<Feature> all, List<Feature> quick) {
  static final AskedFeatures WITHOUT_RISKS =
      of(Arrays.stream(Feature.values()).filter(feature -> !feature.isOfRisks()).toList());

  static final AskedFeatures WITH_RISKS = of(List.of(Feature.values()));

  private static AskedFeatures of(List<Feature> all) {
    return new AskedFeatures(all, all.stream().filter(Feature::isQuick).toList());
  }
}

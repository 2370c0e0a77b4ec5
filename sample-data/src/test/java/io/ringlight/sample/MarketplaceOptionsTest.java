package io.ringlight.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarketplaceOptionsTest {

  @Test
  void hasDefaults() {
    assertThat(MarketplaceOptions.defaults()).isEqualTo(new MarketplaceOptions(3_000, 1, 0.3, 0.4));
  }

  @Test
  void refusesTooFewAccounts() {
    assertThatThrownBy(() -> new MarketplaceOptions(199, 1, 0.3, 0.4))
        .hasMessage("accounts must be between 200 and 100000000, but is 199.");
  }

  @Test
  void refusesCamouflageAboveOne() {
    assertThatThrownBy(() -> new MarketplaceOptions(3_000, 1, 1.5, 0.4))
        .hasMessage("camouflage must be between 0 and 1, but is 1.5.");
  }

  @Test
  void refusesALabelledShareThatIsNoNumber() {
    assertThatThrownBy(() -> new MarketplaceOptions(3_000, 1, 0.3, Double.NaN))
        .hasMessage("labelledShare must be between 0 and 1, but is NaN.");
  }
}

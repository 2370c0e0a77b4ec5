package io.ringlight.gnn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RiskNetworkJsonTest {
  private final RiskNetwork network = Rows.network(7);
  private final byte[] weights = network.safetensors();

  private JsonNode json() {
    try {
      return new ObjectMapper().readTree(RiskNetworkJson.bytes(network));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertRefused(Consumer<ObjectNode> change, String message) {
    ObjectNode changed = (ObjectNode) json();
    change.accept(changed);
    assertThatThrownBy(() -> RiskNetworkJson.read(changed, weights))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void readsWhatItWrote() {
    RiskNetwork read = RiskNetworkJson.read(json(), weights);
    assertThat(read.digest()).isEqualTo(network.digest());
    assertThat(read.schema()).isEqualTo(network.schema());
    assertThat(read.calibration()).isEqualTo(network.calibration());
    assertThat(read.seed()).isEqualTo(7);
  }

  @Test
  void hasAnotherDigestForAnyOtherNetwork() {
    assertThat(network.withCalibration(new Calibration(1, 0.5, 0.1)).digest())
        .isNotEqualTo(network.digest());
    assertThat(Rows.network(8).digest()).isNotEqualTo(network.digest());
  }

  @Test
  void refusesWhatIsMissingOrOfAnotherType() {
    assertRefused(json -> json.remove("architecture"), "field architecture is missing");
    assertRefused(json -> json.put("seed", "x"), "field seed is not a whole number");
    assertRefused(json -> json.put("encoded", 1), "field encoded is not a list");
    assertRefused(
        json -> json.put("schema_version", 1L << 40),
        "field schema_version is 1099511627776, too large");
  }

  @Test
  void refusesSizesThatAreOutOfRangeOrNotThoseOfTheWeights() {
    assertRefused(
        json -> ((ObjectNode) json.get("architecture")).put("members", 0),
        "the number of members is 0, not between 1 and 4096");
    assertRefused(
        json -> ((ObjectNode) json.get("architecture")).put("trunk_width", 6),
        "its weights have trunk.weight of type \"F32\" and shape [8,5], not F32 and [8, 6]");
  }

  @Test
  void refusesColumnsThatAreUnknownOrMoved() {
    assertRefused(
        json -> ((ArrayNode) json.get("encoded")).set(0, "own.hair"),
        "it encodes own.hair, which is no column or out of order");
    assertRefused(
        json -> ((ArrayNode) json.get("flagged")).set(0, "own.constant"),
        "it flags own.constant, which is not encoded or out of order");
    assertRefused(
        json -> ((ArrayNode) json.get("encoded")).remove(0),
        "its weights have encoding.knots of type \"F32\" and shape [4,32], not F32 and [3, 32]");
  }

  @Test
  void refusesACalibrationThatTurnsTheOrderRound() {
    assertRefused(
        json -> ((ObjectNode) json.get("calibration")).put("slope", -1),
        "its calibration has slope -1.0, not above 0");
  }
}

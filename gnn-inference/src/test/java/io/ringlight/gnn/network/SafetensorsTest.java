package io.ringlight.gnn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SafetensorsTest {
  private static final List<Tensor> TENSORS = List.of(Tensor.of("a", 2, 1), Tensor.of("b", 3));
  private static final float[] VALUES = {1, -2, 3, Float.MIN_VALUE, 5};
  private final byte[] file = Safetensors.write(TENSORS, VALUES, Map.of("key", "k"));

  private static byte[] file(String header, int floats) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + 4 * floats);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text);
    return bytes.array();
  }

  private static void assertRefused(byte[] file, String message) {
    assertThatThrownBy(() -> Safetensors.read(file, TENSORS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void readsWhatItWrote() {
    assertThat(Safetensors.read(file, TENSORS)).containsExactly(VALUES);
    assertThat(Safetensors.metadata(file).path("key").asText()).isEqualTo("k");
  }

  @Test
  void writesTheFormatToTheLetter() {
    String header =
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]},"
            + "\"b\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[8,20]}}";
    byte[] written = Safetensors.write(TENSORS, VALUES, Map.of());
    assertThat(new String(written, 8, header.length(), StandardCharsets.UTF_8)).isEqualTo(header);
    assertThat(written[0] % 8).as("padded with blanks").isZero();
    assertThat(ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN).getFloat(written.length - 4))
        .isEqualTo(5);
  }

  @Test
  void refusesAFileThatEndsTooEarlyWhereverItIsCut() {
    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> Safetensors.read(cut, TENSORS))
          .as("cut at %s", length)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("its weights ");
    }
    assertRefused(
        Arrays.copyOf(file, file.length - 1), "its weights have 19 bytes of numbers, not 20");
    assertRefused(
        Arrays.copyOf(file, file.length + 4), "its weights have 24 bytes of numbers, not 20");
  }

  @Test
  void refusesTensorsThatAreMissingOrTooMany() {
    assertRefused(file("{}", 0), "its weights lack a");
    assertThatThrownBy(() -> Safetensors.read(file, TENSORS.subList(0, 1)))
        .hasMessage("its weights hold more tensors than its network has");
  }

  @Test
  void refusesOtherTypesShapesAndPlaces() {
    String entry = "{\"a\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}}";
    assertRefused(
        file(entry.formatted("F64", "[2,1]", "[0,8]"), 2),
        "its weights have a of type \"F64\" and shape [2,1], not F32 and [2, 1]");
    assertRefused(
        file(entry.formatted("F32", "[1,2]", "[0,8]"), 2),
        "its weights have a of type \"F32\" and shape [1,2], not F32 and [2, 1]");
    assertRefused(
        file(entry.formatted("F32", "[2,1]", "[4,12]"), 2), "its weights have a at another place");
  }

  @Test
  void refusesNumbersThatAreNone() {
    byte[] damaged = file.clone();
    ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN).putFloat(file.length - 8, Float.NaN);
    assertRefused(damaged, "its weights hold NaN");
  }
}

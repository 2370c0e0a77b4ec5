package io.ringlight.gnn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TorchEngineTest {
  @BeforeEach
  void start() {
    TorchEngine.start(message -> {});
  }

  @Test
  void computesWithOneThread() {
    assertThat(JniUtils.getNumThreads()).isEqualTo(1);
    assertThat(JniUtils.getNumInteropThreads()).isEqualTo(1);
  }

  @Test
  void aSecondStartSaysNothing() {
    List<String> messages = new ArrayList<>();
    TorchEngine.start(messages::add);
    assertThat(messages).isEmpty();
  }

  @Test
  void theSameSeedDrawsTheSameNumbers() {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), TorchEngine.NAME)) {
      TorchEngine.seed(7);
      float[] first = manager.randomNormal(new Shape(100)).toFloatArray();
      float[] second = manager.randomNormal(new Shape(100)).toFloatArray();
      TorchEngine.seed(7);
      assertThat(manager.randomNormal(new Shape(100)).toFloatArray()).isEqualTo(first);
      assertThat(second).isNotEqualTo(first);
    }
  }

  @Test
  void safetensorsComeBackBitForBitWithNamesAndShapes() {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), TorchEngine.NAME)) {
      float[] values = {0, -0.0f, Float.MIN_VALUE, Float.MAX_VALUE, 1 / 3f, -1e-30f};
      NDArray weight = manager.create(values, new Shape(3, 2));
      weight.setName("layer/weight");
      NDArray bias = manager.create(new float[] {0.5f});
      bias.setName("layer/bias");
      byte[] bytes = new NDList(weight, bias).encode(NDList.Encoding.SAFETENSORS);
      NDList back = NDList.decode(manager, bytes);
      assertThat(back).hasSize(2);
      assertThat(back.get("layer/weight").getShape()).isEqualTo(new Shape(3, 2));
      assertThat(back.get("layer/weight").toFloatArray()).isEqualTo(values);
      assertThat(back.get("layer/bias").toFloatArray()).containsExactly(0.5f);
      assertThat(back.encode(NDList.Encoding.SAFETENSORS)).isEqualTo(bytes);
    }
  }
}

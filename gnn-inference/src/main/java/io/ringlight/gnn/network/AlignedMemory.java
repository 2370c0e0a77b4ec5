package io.ringlight.gnn.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Memory outside the heap that begins where vector instructions like it. */
final class AlignedMemory {
  private static final int ALIGNMENT = 64;

  private AlignedMemory() {}

  static ByteBuffer floats(int count) {
    int bytes = Math.multiplyExact(count, Float.BYTES);
    ByteBuffer buffer = ByteBuffer.allocateDirect(Math.addExact(bytes, 2 * ALIGNMENT));
    return buffer.alignedSlice(ALIGNMENT).slice(0, bytes).order(ByteOrder.nativeOrder());
  }
}

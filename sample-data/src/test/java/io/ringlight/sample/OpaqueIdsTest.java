package io.ringlight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpaqueIdsTest {

  @Test
  void givesDistinctIdsOfOneForm() {
    OpaqueIds ids = new OpaqueIds('A', 42);
    Set<String> seen = new HashSet<>();
    for (long number = 0; number < 100_000; number++) {
      byte[] bytes = new byte[OpaqueIds.LENGTH];
      ids.write(number, bytes, 0);
      String id = new String(bytes, StandardCharsets.US_ASCII);
      assertThat(id).matches("A[0-9a-hjkmnp-tv-z]{8}");
      assertThat(seen.add(id)).as(id).isTrue();
    }
  }

  @Test
  void permutesUpToTheLargestNumber() {
    OpaqueIds ids = new OpaqueIds('A', 42);
    Set<Long> seen = new HashSet<>();
    long last = (1L << 40) - 1;
    for (long number = last - 10_000; number <= last; number++) {
      assertThat(ids.permute(number)).isBetween(0L, last);
      assertThat(seen.add(ids.permute(number))).isTrue();
    }
  }
}

package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.ExtractFixture.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ExtractReadingTest {
  private static final int SMALL = 1_000;

  @TempDir Path directory;

  /** Holds up the large file until it is interrupted, and the small one until that is held up. */
  private static final class HoldUp implements Progress {
    private final CountDownLatch largeIsHeldUp = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger readsOfLarge = new AtomicInteger();
    private volatile Thread large;
    private volatile boolean largeWasStopped;

    @Override
    public void begin(String stage, long total) {}

    @Override
    public void advance(long amount) {
      try {
        if (amount < SMALL) {
          largeIsHeldUp.await();
        } else {
          readsOfLarge.incrementAndGet();
          large = Thread.currentThread();
          largeIsHeldUp.countDown();
          never.await();
        }
      } catch (InterruptedException e) {
        largeWasStopped = true;
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void end() {}
  }

  private TablePart part(ExtractTable table, int number, String content) throws IOException {
    String name = table.tableName() + ".csv";
    Path file = Files.writeString(directory.resolve(name), content);
    return new TablePart(table, number, file, name, FileFormat.CSV);
  }

  @Test
  @Timeout(60)
  void whenOneFileFailsTheOthersHaveStoppedBeforeThatIsTold() throws Exception {
    List<TablePart> parts =
        List.of(
            part(ExtractTable.ACCOUNTS, 0, "account_id\na\n"),
            part(ExtractTable.ORDERS, 1, "order_id,buyer_id\n" + "o,a\n".repeat(1_000_000)));
    HoldUp holdUp = new HoldUp();
    PartReading reading = new PartReading(directory, null, holdUp);
    ExtractReading all = new ExtractReading(reading, () -> ValueMask.NONE, holdUp);
    assertThat(failure(() -> all.read(parts, 2)))
        .hasMessage("accounts.csv lacks the column kind, which every accounts table needs.");
    assertThat(holdUp.largeWasStopped).isTrue();
    holdUp.large.join();
    assertThat(holdUp.readsOfLarge).hasValue(1);
  }
}

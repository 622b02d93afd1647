package io.broadsheet.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class PendingRecordsTest {
  private static final TopicPartition PARTITION = new TopicPartition("t", 1);

  private final AtomicLong nanos = new AtomicLong();
  private final PendingRecords pending =
      new PendingRecords(new BatchLimits(10, 1000, Duration.ofMillis(20)), nanos::get);

  @Test
  void nothing_is_never_due() {
    nanos.set(Long.MAX_VALUE);
    assertThat(pending.isDue()).isFalse();
  }

  @Test
  void a_batch_is_due_by_its_records() {
    add(9, 1);
    assertThat(pending.isDue()).isFalse();
    add(1, 1);
    assertThat(pending.isDue()).isTrue();
  }

  @Test
  void a_batch_is_due_by_its_bytes() {
    add(1, 998);
    assertThat(pending.isDue()).isFalse();
    add(1, 1);
    assertThat(pending.isDue()).isTrue();
  }

  @Test
  void a_batch_is_due_when_its_first_record_has_waited() {
    add(1, 1);
    nanos.set(Duration.ofMillis(19).toNanos());
    add(1, 1);
    assertThat(pending.isDue()).isFalse();
    assertThat(pending.untilDue()).isEqualTo(Duration.ofMillis(1));
    nanos.set(Duration.ofMillis(20).toNanos());
    assertThat(pending.isDue()).isTrue();
  }

  @Test
  void what_a_partition_brought_goes_with_it() {
    add(2, 1);
    pending.drop(List.of(new TopicPartition("t", 0)));
    assertThat(pending.records()).hasSize(2);
    pending.drop(List.of(PARTITION));
    assertThat(pending.isEmpty()).isTrue();
  }

  private void add(int count, int bytes) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(
          new ConsumerRecord<>(
              "t",
              1,
              i,
              0,
              TimestampType.LOG_APPEND_TIME,
              1,
              bytes,
              new byte[1],
              new byte[bytes],
              new RecordHeaders(),
              Optional.empty()));
    }
    pending.add(new ConsumerRecords<>(Map.of(PARTITION, records), new HashMap<>()));
  }
}

package io.broadsheet.local.reprocess;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Records and how far their source was read, in one transaction after the other. */
final class Batch {
  private static final int MOST_RECORDS = 500;
  private static final long MOST_BYTES = 8L * 1024 * 1024;

  private final Producer<byte[], byte[]> producer;
  private final ConsumerGroupMetadata group;
  private final String note;
  private final Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
  private boolean isOpen;
  private int records;
  private long bytes;

  /**
   * @param producer its transactions are initialised
   * @param note is kept with the offsets
   */
  Batch(Producer<byte[], byte[]> producer, ConsumerGroupMetadata group, String note) {
    this.producer = producer;
    this.group = group;
    this.note = note;
  }

  void send(ProducerRecord<byte[], byte[]> record) {
    open();
    producer.send(record);
    bytes += record.value() == null ? 0 : record.value().length;
  }

  /** All before this offset has been dealt with. */
  void read(TopicPartition partition, long next) {
    open();
    read.put(partition, new OffsetAndMetadata(next, note));
    records++;
  }

  void commitIfFull() {
    if (records >= MOST_RECORDS || bytes >= MOST_BYTES) {
      commit();
    }
  }

  /** Fails if anything sent could not be written; then nothing of the transaction is. */
  void commit() {
    if (!isOpen) {
      return;
    }
    if (!read.isEmpty()) {
      producer.sendOffsetsToTransaction(read, group);
    }
    producer.commitTransaction();
    read.clear();
    isOpen = false;
    records = 0;
    bytes = 0;
  }

  private void open() {
    if (!isOpen) {
      producer.beginTransaction();
      isOpen = true;
    }
  }
}

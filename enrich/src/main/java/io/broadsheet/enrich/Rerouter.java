package io.broadsheet.enrich;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Sends a record that another partitioner put on the wrong partition to the right one.
 *
 * <p>The right one is what Java's producer chooses: murmur2 over the key's bytes, sign bit dropped,
 * modulo the number of partitions. librdkafka chooses otherwise unless told {@code
 * partitioner=murmur2_random}. Two records of one id on two partitions would have two states.
 */
final class Rerouter implements StreamPartitioner<byte[], byte[]> {
  /** Each move leaves one: {@code partition@offset} where the record stood. */
  static final String HEADER = "broadsheet.rerouted-from";

  /**
   * One move is enough. More happen only while instances disagree on the number of partitions; a
   * record must not go back and forth between them for ever.
   */
  static final int MAX_MOVES = 3;

  private final int partitions;

  Rerouter(int partitions) {
    this.partitions = partitions;
  }

  static int rightPartition(byte[] key, int partitions) {
    return Utils.toPositive(Utils.murmur2(key)) % partitions;
  }

  /** For a topic with a number of partitions of its own. */
  static StreamPartitioner<byte[], byte[]> byKey() {
    return (topic, key, value, partitions) -> Optional.of(Set.of(rightPartition(key, partitions)));
  }

  boolean isMisplaced(RawRecord record) {
    return rightPartition(record.key(), partitions) != record.origin().partition();
  }

  /** The places a record was moved away from, the first one first. */
  static List<String> moves(RawRecord record) {
    List<String> moves = new ArrayList<>();
    for (Header move : record.headers().headers(HEADER)) {
      moves.add(new String(move.value(), StandardCharsets.UTF_8));
    }
    return moves;
  }

  /** The record as it was, null value included, with one more move noted. */
  Decision reroute(RawRecord record) {
    String from = record.origin().partition() + "@" + record.origin().offset();
    Headers headers = new RecordHeaders(record.headers().toArray());
    headers.add(HEADER, from.getBytes(StandardCharsets.UTF_8));
    return Decision.rerouted(new Message(Destination.RAW, record.key(), record.value(), headers));
  }

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, byte[] key, byte[] value, int numPartitions) {
    return Optional.of(Set.of(rightPartition(key, partitions)));
  }
}

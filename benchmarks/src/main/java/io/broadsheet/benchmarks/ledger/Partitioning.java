package io.broadsheet.benchmarks.ledger;

import io.broadsheet.schemas.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Where a key belongs: murmur2, as Java's producer has it. */
final class Partitioning {
  private Partitioning() {}

  static int rightPartition(String id) {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % Topics.PARTITIONS;
  }
}

package io.broadsheet.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A {@link Tally} as JSON, so that any Kafka tool can read the tallies off the changelog topic:
 * {@code {"read":7,"enriched":4,"unchanged":1,…,"nextOffset":9}}.
 */
final class TallySerde implements Serde<Tally> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Serializer<Tally> serializer() {
    return (topic, tally) -> tally == null ? null : write(tally);
  }

  @Override
  public Deserializer<Tally> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read(bytes);
  }

  private static byte[] write(Tally tally) {
    ObjectNode json = JSON.createObjectNode().put("read", tally.read());
    tally.counts().forEach((outcome, count) -> json.put(outcome.label(), count));
    json.put("nextOffset", tally.nextOffset());
    try {
      return JSON.writeValueAsBytes(json);
    } catch (IOException impossible) {
      throw new SerializationException("writing to memory failed", impossible);
    }
  }

  private static Tally read(byte[] bytes) {
    try {
      JsonNode json = JSON.readTree(bytes);
      Map<RecordOutcome, Long> counts = new EnumMap<>(RecordOutcome.class);
      for (RecordOutcome outcome : RecordOutcome.values()) {
        counts.put(outcome, json.path(outcome.label()).asLong());
      }
      return new Tally(counts, json.path("nextOffset").asLong());
    } catch (IOException damaged) {
      throw new SerializationException("an entry of the store 'outcomes' is not JSON", damaged);
    }
  }
}

package io.broadsheet.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.registry.ArticleSerde;
import io.broadsheet.schemas.registry.AvroSerde;
import io.broadsheet.schemas.registry.MemorySchemaRegistry;
import io.broadsheet.schemas.registry.RegistryUnavailableException;
import io.broadsheet.sink.store.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RecordDecoderTest {
  private static final String TOPIC = "articles.enriched";

  private final AvroSerde<EnrichedArticle> serde =
      new AvroSerde<>(EnrichedArticle.class, new MemorySchemaRegistry());
  private final List<DeadLetter> faults = new ArrayList<>();

  @Test
  void a_record_becomes_an_operation_at_its_place() {
    Operation operation = decode(List.of(record(utf8("a"), article("a")))).get(0);
    assertThat(operation.id()).isEqualTo("a");
    assertThat(operation.partition()).isEqualTo(2);
    assertThat(operation.offset()).isEqualTo(7);
    assertThat(operation.article().getId()).isEqualTo("a");
    assertThat(faults).isEmpty();
  }

  @Test
  void a_null_value_is_a_delete() {
    assertThat(decode(List.of(record(utf8("a"), null))).get(0).isDelete()).isTrue();
  }

  @Test
  void the_key_is_the_id_where_the_value_has_none() {
    assertThat(decode(List.of(record(utf8("a"), article("")))).get(0).id()).isEqualTo("a");
  }

  @Test
  void each_fault_of_a_record_has_its_reason_and_the_others_go_on() {
    byte[] unknown = article("a");
    unknown[2] = 0x55;
    List<Operation> operations =
        decode(
            List.of(
                record(utf8("a"), new byte[] {9, 9}),
                record(utf8("a"), unknown),
                record(utf8("b"), article("a")),
                record(new byte[] {(byte) 0xff}, article("")),
                record(null, article("a")),
                record(utf8("fine"), article("fine"))));
    assertThat(operations).extracting(Operation::id).containsExactly("fine");
    assertThat(faults)
        .extracting(DeadLetter::reason)
        .containsExactly(
            DeadLetterReason.UNDECODABLE,
            DeadLetterReason.UNKNOWN_SCHEMA,
            DeadLetterReason.KEY_MISMATCH,
            DeadLetterReason.UNDECODABLE,
            DeadLetterReason.UNDECODABLE);
  }

  @Test
  void a_registry_that_is_away_is_no_records_fault() {
    RecordDecoder decoder = new RecordDecoder(new AwaySerde());
    List<ConsumerRecord<byte[], byte[]>> records = List.of(record(utf8("a"), article("a")));
    assertThatThrownBy(() -> decoder.decode(records, faults))
        .isInstanceOf(RegistryUnavailableException.class);
    assertThat(faults).isEmpty();
  }

  private List<Operation> decode(List<ConsumerRecord<byte[], byte[]>> records) {
    return new RecordDecoder(serde).decode(records, faults);
  }

  private byte[] article(String id) {
    return serde.encode(TOPIC, Messages.enriched().setId(id).build());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ConsumerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
    return new ConsumerRecord<>(TOPIC, 2, 7, key, value);
  }

  private static final class AwaySerde implements ArticleSerde<EnrichedArticle> {
    @Override
    public byte[] encode(String topic, EnrichedArticle value) {
      throw new RegistryUnavailableException("away");
    }

    @Override
    public EnrichedArticle decode(String topic, byte[] bytes) {
      throw new RegistryUnavailableException("away");
    }
  }
}

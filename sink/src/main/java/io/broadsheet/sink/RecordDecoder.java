package io.broadsheet.sink;

import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.registry.ArticleSerde;
import io.broadsheet.schemas.registry.UndecodableException;
import io.broadsheet.schemas.registry.UnknownSchemaException;
import io.broadsheet.sink.store.Operation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns records into operations, and those that are at fault into dead letters. */
final class RecordDecoder {
  private final ArticleSerde<EnrichedArticle> serde;

  RecordDecoder(ArticleSerde<EnrichedArticle> serde) {
    this.serde = serde;
  }

  /**
   * @param faults is given a letter for each record that cannot be read
   * @return the others, in order
   * @throws io.broadsheet.schemas.registry.RegistryUnavailableException if the registry is away,
   *     which is no record's fault
   */
  List<Operation> decode(List<ConsumerRecord<byte[], byte[]>> records, List<DeadLetter> faults) {
    List<Operation> operations = new ArrayList<>(records.size());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        operations.add(decode(record));
      } catch (UndecodableException e) {
        faults.add(new DeadLetter(record, DeadLetterReason.UNDECODABLE, e));
      } catch (UnknownSchemaException e) {
        faults.add(new DeadLetter(record, DeadLetterReason.UNKNOWN_SCHEMA, e));
      } catch (KeyMismatchException e) {
        faults.add(new DeadLetter(record, DeadLetterReason.KEY_MISMATCH, e));
      }
    }
    return operations;
  }

  private Operation decode(ConsumerRecord<byte[], byte[]> record) {
    String id = key(record.key());
    EnrichedArticle article =
        record.value() == null ? null : serde.decode(record.topic(), record.value());
    if (article != null && !article.getId().isEmpty() && !article.getId().equals(id)) {
      throw new KeyMismatchException(
          "the id in the value is '%s', the key is '%s'".formatted(article.getId(), id));
    }
    return new Operation(id, record.partition(), record.offset(), article);
  }

  /** Damaged UTF-8 is not mended: two damaged keys would become one id. */
  private static String key(byte[] key) {
    if (key == null || key.length == 0) {
      throw new UndecodableException("the record has no key");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
    } catch (CharacterCodingException e) {
      throw new UndecodableException("the key is not UTF-8 text", e);
    }
  }

  /** The record says two ids. */
  private static final class KeyMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyMismatchException(String message) {
      super(message);
    }
  }
}

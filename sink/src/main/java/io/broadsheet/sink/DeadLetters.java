package io.broadsheet.sink;

import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import io.broadsheet.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Sends dead letters, and returns when the broker has them. */
final class DeadLetters {
  static final String STAGE = "sink";

  /** An enriched record may be larger than a dead letter; this leaves room for key and headers. */
  static final int MAX_VALUE_BYTES = Topics.DEAD_LETTER.maxMessageBytes() - 256 * 1024;

  private final Producer<byte[], byte[]> producer;

  DeadLetters(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /**
   * @throws KafkaException if one of them is not acknowledged; some may have arrived
   */
  void send(List<DeadLetter> letters) {
    List<Future<RecordMetadata>> sent =
        letters.stream().map(letter -> producer.send(letter(letter))).toList();
    producer.flush();
    sent.forEach(DeadLetters::await);
  }

  private static ProducerRecord<byte[], byte[]> letter(DeadLetter letter) {
    ConsumerRecord<byte[], byte[]> record = letter.record();
    Headers headers = new RecordHeaders(record.headers().toArray());
    Origin origin = new Origin(record.topic(), record.partition(), record.offset());
    DeadLetterHeaders.write(headers, STAGE, letter.reason(), null, letter.fault(), origin);
    byte[] value = record.value();
    if (value != null && value.length > MAX_VALUE_BYTES) {
      String length = Integer.toString(value.length);
      headers.add(DeadLetterHeaders.VALUE_BYTES, length.getBytes(StandardCharsets.UTF_8));
      value = Arrays.copyOf(value, MAX_VALUE_BYTES);
    }
    return new ProducerRecord<>(Topics.DEAD_LETTER.name(), null, record.key(), value, headers);
  }

  private static void await(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException fault ? fault : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}

package io.broadsheet.benchmarks.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts records on a topic before they are wanted. */
final class TopicFill {
  private TopicFill() {}

  /**
   * @param key of each number
   * @param value of each number
   */
  static void fill(
      Map<String, Object> kafka,
      String topic,
      int count,
      IntFunction<String> key,
      IntFunction<byte[]> value) {
    AtomicReference<Exception> fault = new AtomicReference<>();
    try (Producer<String, byte[]> producer = producer(kafka)) {
      for (int number = 0; number < count; number++) {
        producer.send(
            new ProducerRecord<>(topic, key.apply(number), value.apply(number)),
            (written, failure) -> fault.compareAndSet(null, failure));
      }
    }
    if (fault.get() != null) {
      throw new IllegalStateException("filling " + topic, fault.get());
    }
  }

  private static Producer<String, byte[]> producer(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("compression.type", "lz4");
    settings.put("batch.size", 128 << 10);
    settings.put("linger.ms", 20);
    settings.put("max.request.size", 8 << 20);
    settings.put("delivery.timeout.ms", 300_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }
}

package io.broadsheet.local.endtoend;

import io.broadsheet.enrich.CommittedTallies;
import io.broadsheet.enrich.RecordOutcome;
import io.broadsheet.enrich.Tally;
import io.broadsheet.local.letters.Letter;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is committed on the topics, and what the law says about it. */
record Log(
    List<ConsumerRecord<byte[], byte[]>> raw,
    List<ConsumerRecord<byte[], byte[]>> enriched,
    List<Letter> letters,
    Tally tally) {

  static Log read(Map<String, Object> kafka) {
    try (TopicReader reader = new TopicReader(kafka)) {
      List<Letter> letters = new ArrayList<>();
      reader.readAll(Topics.DEAD_LETTER.name(), record -> letters.add(Letter.of(record)));
      return new Log(
          all(reader, Topics.RAW.name()),
          all(reader, Topics.ENRICHED.name()),
          letters,
          CommittedTallies.sum(CommittedTallies.read(kafka, Duration.ofSeconds(30))));
    }
  }

  long count(RecordOutcome outcome) {
    return tally.count(outcome);
  }

  long tombstones() {
    return enriched.stream().filter(record -> record.value() == null).count();
  }

  /** The ids whose newest enriched record is not null: what storage must hold. */
  List<String> living() {
    Map<String, Boolean> living = new TreeMap<>();
    enriched.forEach(record -> living.put(key(record), record.value() != null));
    return living.keySet().stream().filter(living::get).toList();
  }

  List<Letter> lettersOf(String stage) {
    return letters.stream().filter(letter -> letter.stage().equals(stage)).toList();
  }

  static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  private static List<ConsumerRecord<byte[], byte[]>> all(TopicReader reader, String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    reader.readAll(topic, records::add);
    return records;
  }
}

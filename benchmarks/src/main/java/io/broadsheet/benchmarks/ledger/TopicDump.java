package io.broadsheet.benchmarks.ledger;

import io.broadsheet.benchmarks.ledger.Evidence.Buried;
import io.broadsheet.benchmarks.ledger.Evidence.Understood;
import io.broadsheet.benchmarks.ledger.RawEntry.Value;
import io.broadsheet.enrich.CommittedTallies;
import io.broadsheet.enrich.Tally;
import io.broadsheet.local.letters.Letter;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.schemas.registry.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads what is committed on the topics, record by record, and keeps what an audit needs. */
final class TopicDump {
  /** What enrich leaves on a record that it moved to the right partition. */
  private static final String MOVED_FROM = "broadsheet.rerouted-from";

  private final Map<String, Object> kafka;
  private final ArticleSerdes serdes;

  TopicDump(String bootstrap, ArticleSerdes serdes) {
    this.kafka = Map.of("bootstrap.servers", bootstrap);
    this.serdes = serdes;
  }

  List<RawEntry> raw() {
    List<RawEntry> entries = new ArrayList<>();
    try (TopicReader reader = new TopicReader(kafka)) {
      reader.readAll(Topics.RAW.name(), record -> entries.add(entry(record)));
    }
    entries.sort(Comparator.comparingInt(RawEntry::partition).thenComparingLong(RawEntry::offset));
    return entries;
  }

  List<Understood> enriched() {
    List<Understood> all = new ArrayList<>();
    try (TopicReader reader = new TopicReader(kafka)) {
      reader.readAll(Topics.ENRICHED.name(), record -> all.add(understood(record)));
    }
    all.sort(Comparator.comparingInt(Understood::partition).thenComparingLong(Understood::offset));
    return all;
  }

  List<Buried> letters() {
    List<Buried> letters = new ArrayList<>();
    try (TopicReader reader = new TopicReader(kafka)) {
      reader.readAll(
          Topics.DEAD_LETTER.name(),
          record -> {
            Letter letter = Letter.of(record);
            letters.add(
                new Buried(
                    letter.stage(),
                    letter.origin().topic(),
                    letter.origin().partition(),
                    letter.origin().offset()));
          });
    }
    return letters;
  }

  Tally tally() {
    return CommittedTallies.sum(CommittedTallies.read(kafka, Duration.ofMinutes(1)));
  }

  private RawEntry entry(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return entry(record, null, Value.TOMBSTONE, null, 0);
    }
    try {
      RawArticle raw = serdes.raw().decode(Topics.RAW.name(), record.value());
      String content = raw.getUrl() + "\n" + raw.getHtml() + "\n" + raw.getText();
      return entry(
          record,
          Token.parse(raw.getSource()),
          Value.ARTICLE,
          digest(content),
          raw.getReceivedAt().toEpochMilli());
    } catch (UndecodableException planted) {
      return entry(record, null, Value.UNDECODABLE, null, 0);
    }
  }

  private static RawEntry entry(
      ConsumerRecord<byte[], byte[]> record,
      Token token,
      Value value,
      String content,
      long receivedAt) {
    Header moved = record.headers().lastHeader(MOVED_FROM);
    return new RawEntry(
        record.partition(),
        record.offset(),
        key(record),
        token,
        value,
        content,
        receivedAt,
        moved == null ? null : new String(moved.value(), StandardCharsets.UTF_8));
  }

  private Understood understood(ConsumerRecord<byte[], byte[]> record) {
    Token token = null;
    if (record.value() != null) {
      EnrichedArticle article = serdes.enriched().decode(Topics.ENRICHED.name(), record.value());
      token = Token.parse(article.getSource());
    }
    return new Understood(record.partition(), record.offset(), key(record), token);
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  private static String digest(String content) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}

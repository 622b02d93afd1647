package io.broadsheet.local.reprocess;

import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerde;
import io.broadsheet.schemas.registry.UndecodableException;
import io.broadsheet.schemas.registry.UnknownSchemaException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Reads two topics side by side. One partition of each is in memory at a time. */
final class Comparison {
  private static final String LIVE = Topics.ENRICHED.name();

  private final TopicReader reader;
  private final ArticleSerde<EnrichedArticle> serde;

  Comparison(TopicReader reader, ArticleSerde<EnrichedArticle> serde) {
    this.reader = reader;
    this.serde = serde;
  }

  /** What the run's output says otherwise than what is live. */
  Differences of(RunNames names) {
    Differences differences = new Differences();
    String output = names.output().name();
    Map<TopicPartition, Long> live = reader.beginnings(LIVE);
    Map<TopicPartition, Long> anew = reader.beginnings(output);
    for (TopicPartition partition : live.keySet()) {
      TopicPartition other = new TopicPartition(output, partition.partition());
      compare(newest(partition, live.get(partition)), newest(other, anew.get(other)), differences);
    }
    return differences;
  }

  private void compare(
      Map<String, byte[]> live, Map<String, byte[]> anew, Differences differences) {
    Set<String> ids = new HashSet<>(live.keySet());
    ids.addAll(anew.keySet());
    for (String id : ids) {
      differences.compare(id, decode(live.get(id)), decode(anew.get(id)));
    }
  }

  /** What can't be decoded counts as absent: the sink passes it over, too. */
  private EnrichedArticle decode(byte[] value) {
    try {
      return value == null ? null : serde.decode(LIVE, value);
    } catch (UndecodableException | UnknownSchemaException damaged) {
      return null;
    }
  }

  private Map<String, byte[]> newest(TopicPartition partition, long from) {
    Map<String, byte[]> newest = new HashMap<>();
    reader.read(
        Map.of(partition, from),
        record -> {
          if (record.key() != null) {
            newest.put(new String(record.key(), StandardCharsets.UTF_8), record.value());
          }
        });
    return newest;
  }
}

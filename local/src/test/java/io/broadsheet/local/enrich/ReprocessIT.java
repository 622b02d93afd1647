package io.broadsheet.local.enrich;

import static io.broadsheet.local.enrich.EnrichStack.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.broadsheet.local.letters.StandardOutput;
import io.broadsheet.local.reprocess.ReprocessCommand;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.service.cli.Commands;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReprocessIT {
  private static final int ARTICLES = 6;
  private static final String OUTPUT = "articles.enriched.next";

  @TempDir Path folder;
  private EnrichStack stack;

  @BeforeEach
  void start() {
    stack = new EnrichStack(folder);
    stack.enrich("state");
    for (int i = 0; i < ARTICLES; i++) {
      stack.publish("id-" + i, story(i));
    }
    stack.publish("gone", story(9));
    stack.publish("gone", (byte[]) null);
    stack.publish("broken", new byte[] {1, 2, 3});
    stack.awaitRead(ARTICLES + 3);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void what_another_version_says_otherwise_is_reported_and_nothing_live_changes() throws Exception {
    makeLiveDiffer("id-2");
    List<String> before = everythingLive();
    Path report = folder.resolve("report.json");

    List<String> printed = reprocess("--report=" + report);

    assertThat(everythingLive()).isEqualTo(before);
    assertThat(printed)
        .contains("7 enriched", "1 erased", "1 dead-lettered", "1 differ, 5 are the same")
        .anyMatch(line -> line.matches("title +1 +id-2 +\"RAIN 2\" +\"Rain 2\""));
    JsonNode read = new JsonMapper().readTree(report.toFile());
    assertThat(read.at("/fields/title/articles").asInt()).isOne();
    assertThat(read.at("/fields/title/examples/0/id").asText()).isEqualTo("id-2");
    assertThat(read.get("fields")).hasSize(1);
    assertThat(stack.committed(OUTPUT)).hasSize(ARTICLES + 2);
  }

  @Test
  void a_run_that_was_stopped_goes_on_where_it_was_and_writes_nothing_twice() {
    reprocess();
    KafkaProducer<byte[], byte[]> killed = halfWritten();
    stack.publish("later", story(7));
    stack.publish("id-1", story(1));
    stack.awaitRead(ARTICLES + 5);

    assertThat(reprocess()).contains("1 enriched", "1 unchanged", "0 differ, 7 are the same");
    killed.close(Duration.ZERO);
    assertThat(reprocess()).noneMatch(line -> line.endsWith("enriched"));
    assertThat(stack.committed(OUTPUT))
        .hasSize(ARTICLES + 3)
        .noneMatch(record -> new String(record.key(), StandardCharsets.UTF_8).equals("half"));
  }

  @Test
  void only_the_articles_that_were_asked_for_are_enriched_anew() {
    stack.publish("wanted", RawArticle.newBuilder(story(8)).setSource("wire-2").build());
    stack.awaitRead(ARTICLES + 4);

    assertThat(reprocess("--only=source=wire*,kind=text"))
        .contains("1 enriched", "1 erased", "8 left out by --only")
        .contains("0 differ, 1 are the same", "6 live, and not in this run");
    assertThat(execute("--only=source=other")).isEqualTo(2);
    assertThat(execute("--only=sauce=other")).isEqualTo(2);
  }

  @Test
  void a_switch_publishes_what_differs_on_raw_again_and_leaves_enriched_to_enrich() {
    makeLiveDiffer("id-2");
    List<String> enriched = records(Topics.ENRICHED);
    int raw = records(Topics.RAW).size();

    assertThat(reprocess("--switch")).contains("1 published again on articles.raw");

    List<ConsumerRecord<byte[], byte[]>> again =
        stack.committed(Topics.RAW.name()).stream()
            .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals("id-2"))
            .toList();
    assertThat(again).hasSize(2);
    assertThat(again.get(1).value()).isEqualTo(again.get(0).value());
    assertThat(records(Topics.RAW)).hasSize(raw + 1);
    assertThat(records(Topics.ENRICHED)).isEqualTo(enriched);
  }

  private static RawArticle story(int number) {
    return article("Rain " + number, "It rained all day in the valley of Larkfield.", 10);
  }

  /** As an enricher would leave it that shouts. */
  private void makeLiveDiffer(String id) {
    EnrichedArticle live = stack.enriched(id);
    EnrichedArticle other =
        EnrichedArticle.newBuilder(live)
            .setTitle(live.getTitle().toUpperCase(Locale.ROOT))
            .setEnricherVersion("0.0.1")
            .build();
    stack.send(
        Topics.ENRICHED, id, stack.clients().enriched().encode(Topics.ENRICHED.name(), other));
  }

  /** A process of the run that was killed within a transaction. */
  private KafkaProducer<byte[], byte[]> halfWritten() {
    ByteArraySerializer bytes = new ByteArraySerializer();
    Map<String, Object> settings = new HashMap<>(stack.kafka());
    settings.put("transactional.id", "broadsheet-reprocess-next");
    KafkaProducer<byte[], byte[]> killed = new KafkaProducer<>(settings, bytes, bytes);
    killed.initTransactions();
    killed.beginTransaction();
    killed.send(new ProducerRecord<>(OUTPUT, EnrichStack.key("half"), new byte[] {1}));
    killed.flush();
    return killed;
  }

  private List<String> everythingLive() {
    return Topics.ALL.stream().flatMap(topic -> records(topic).stream()).toList();
  }

  /** Place and bytes of each. */
  private List<String> records(Topic topic) {
    return stack.committed(topic.name()).stream().map(ReprocessIT::line).sorted().toList();
  }

  private static String line(ConsumerRecord<byte[], byte[]> record) {
    String value = record.value() == null ? "null" : HexFormat.of().formatHex(record.value());
    return record.topic() + "-" + record.partition() + "@" + record.offset() + " " + value;
  }

  private List<String> reprocess(String... options) {
    return StandardOutput.of(() -> assertThat(execute(options)).isZero());
  }

  private int execute(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--kafka.bootstrap.servers=" + stack.kafka().get("bootstrap.servers"));
    all.add("--schema.registry.url=" + stack.registry().url());
    return Commands.execute(new ReprocessCommand(), all.toArray(String[]::new));
  }
}

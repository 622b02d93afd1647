package io.broadsheet.local.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.service.UserError;
import io.broadsheet.sink.SinkConfig;
import io.broadsheet.sink.SinkService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinkServiceIT {
  private static final Duration SOON = Duration.ofSeconds(40);

  @TempDir static Path stageFolder;
  private static SinkStage stage;

  @TempDir Path folder;
  private String store;
  private StoredArticles articles;

  @BeforeAll
  static void startStage() {
    stage = new SinkStage(stageFolder);
  }

  @AfterAll
  static void stopStage() {
    stage.close();
  }

  @BeforeEach
  void freshTopicsAndStore() throws Exception {
    stage.freshTopics();
    store = "sqlite:" + folder.resolve("kept.db");
    articles = new StoredArticles("jdbc:" + store);
  }

  @Test
  void articles_are_kept_and_the_group_shows_no_lag() throws Exception {
    stage.publish(titled("first", 1, 50));
    try (SinkService sink = stage.start(store)) {
      awaitTitles(Map.of(), "first", 1, 50);
      stage.publish(titled("second", 26, 75));
      awaitTitles(titlesOf("first", 1, 25), "second", 26, 75);
      assertThat(sink.group()).isEqualTo("broadsheet-sink-kept");
      await().atMost(SOON).until(() -> stage.lag(sink.group()) == 0);
      await().atMost(SOON).until(() -> sink.health().isReady());
    }
  }

  @Test
  void a_transaction_that_was_aborted_is_never_seen() {
    Map<String, byte[]> aborted = new HashMap<>();
    titled("aborted", 1, 5).forEach((id, article) -> aborted.put(id, stage.encode(article)));
    stage.publishBytes(aborted, false);
    stage.publish(titled("committed", 3, 8));
    try (SinkService sink = stage.start(store)) {
      awaitTitles(Map.of(), "committed", 3, 8);
      await().atMost(SOON).until(() -> stage.lag(sink.group()) == 0);
      assertThat(articles.titles()).hasSize(6);
    }
  }

  @Test
  void a_tombstone_removes_the_row() {
    stage.publish(titled("kept", 1, 3));
    try (SinkService sink = stage.start(store)) {
      awaitTitles(Map.of(), "kept", 1, 3);
      stage.publish(Collections.singletonMap("id-0002", null));
      await()
          .atMost(SOON)
          .until(() -> articles.titles().keySet().equals(Set.of("id-0001", "id-0003")));
      assertThat(counter(sink, "broadsheet.sink.rows", "deleted")).isEqualTo(1);
    }
  }

  @Test
  void a_restart_goes_on_where_the_database_stands() {
    stage.publish(titled("before", 1, 30));
    try (SinkService sink = stage.start(store)) {
      awaitTitles(Map.of(), "before", 1, 30);
      await().atMost(SOON).until(() -> counter(sink, "broadsheet.sink.read", null) == 30);
    }
    stage.publish(titled("after", 31, 60));
    try (SinkService sink = stage.start(store)) {
      awaitTitles(titlesOf("before", 1, 30), "after", 31, 60);
      await().atMost(SOON).until(() -> counter(sink, "broadsheet.sink.read", null) == 30);
    }
  }

  @Test
  void what_cannot_be_stored_is_a_dead_letter_and_the_rest_is_stored() {
    EnrichedArticle outside =
        Messages.enriched()
            .setId("span")
            .setAdSpans(List.of(new AdSpan(0, 99, "APP", 1.0, List.of())))
            .build();
    byte[] unknown = stage.encode(outside);
    unknown[1] = 0x7f;
    Map<String, byte[]> values = new TreeMap<>();
    values.put("bytes", new byte[] {1, 2, 3});
    values.put("unknown", unknown);
    values.put("mismatch", stage.encode(Messages.enriched().setId("other").build()));
    values.put("span", stage.encode(outside));
    values.put("fine", stage.encode(Messages.enriched().setId("fine").setTitle("ok").build()));
    values.put("nameless", stage.encode(Messages.enriched().setTitle("the key is the id").build()));
    stage.publishBytes(values, true);

    try (SinkService sink = stage.start(store)) {
      await().atMost(SOON).until(() -> articles.titles().size() == 2);
      assertThat(articles.titles()).containsOnlyKeys("fine", "nameless");
      assertThat(counter(sink, "broadsheet.sink.rows", "written")).isEqualTo(2);
    }
    List<ConsumerRecord<byte[], byte[]>> letters = stage.deadLetters();
    assertThat(
            letters.stream().collect(Collectors.toMap(SinkServiceIT::key, SinkServiceIT::reason)))
        .isEqualTo(
            Map.of(
                "bytes", "undecodable",
                "unknown", "unknown-schema",
                "mismatch", "key-mismatch",
                "span", "refused-by-storage"));
    assertThat(letters)
        .allSatisfy(
            letter -> {
              assertThat(letter.value()).isEqualTo(values.get(key(letter)));
              assertThat(header(letter, DeadLetterHeaders.STAGE)).isEqualTo("sink");
              assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo("articles.enriched");
            });
  }

  @Test
  void a_dead_letter_that_would_be_too_large_is_cut_and_says_so() {
    byte[] large = new byte[11 << 20];
    large[0] = 7;
    stage.publishBytes(Map.of("large", large), true);
    try (SinkService sink = stage.start(store)) {
      await().atMost(SOON).until(() -> counter(sink, "broadsheet.sink.read", null) == 1);
    }
    ConsumerRecord<byte[], byte[]> letter = stage.deadLetters().get(0);
    assertThat(letter.value().length).isBetween(7 << 20, 8 << 20);
    assertThat(header(letter, DeadLetterHeaders.VALUE_BYTES)).isEqualTo(String.valueOf(11 << 20));
  }

  @Test
  void a_database_that_somebody_locks_is_waited_for() throws Exception {
    try (SinkService sink = stage.start(store)) {
      stage.publish(titled("before", 1, 3));
      awaitTitles(Map.of(), "before", 1, 3);
      try (Connection other = DriverManager.getConnection("jdbc:" + store)) {
        other.createStatement().execute("begin exclusive");
        stage.publish(titled("while locked", 4, 9));
        await().atMost(SOON).until(() -> !sink.health().isReady());
        assertThat(sink.health().report().get("store").orElseThrow()).contains("locked");
        other.createStatement().execute("commit");
      }
      awaitTitles(titlesOf("before", 1, 3), "while locked", 4, 9);
      await().atMost(SOON).until(() -> sink.health().isReady());
      assertThat(stage.deadLetters()).isEmpty();
    }
  }

  @Test
  void a_registry_that_is_away_is_waited_for() {
    stage.publish(titled("kept", 1, 5));
    stage.stopRegistry();
    try (SinkService sink = stage.start(store)) {
      await()
          .atMost(SOON)
          .until(() -> sink.health().report().get("store").toString().contains("registry"));
      assertThat(articles.titles()).isEmpty();
      stage.startRegistry();
      awaitTitles(Map.of(), "kept", 1, 5);
      await().atMost(SOON).until(() -> sink.health().isReady());
      assertThat(stage.deadLetters()).isEmpty();
    }
  }

  @Test
  void of_two_sinks_that_are_strangers_on_one_store_one_leaves() {
    try (SinkService one = stage.start(store, Map.of("name", "one"));
        SinkService two = stage.start(store, Map.of("name", "two"))) {
      for (int round = 0;
          round < 50 && !one.stopped().isDone() && !two.stopped().isDone();
          round++) {
        stage.publish(titled("round " + round, 1, 20));
      }
      await().atMost(SOON).until(() -> one.stopped().isDone() || two.stopped().isDone());
      SinkService left = one.stopped().isDone() ? one : two;
      SinkService stays = left == one ? two : one;
      assertThat(fault(left)).isInstanceOf(UserError.class).hasMessageContaining("another sink");
      stage.publish(titled("last", 1, 40));
      awaitTitles(Map.of(), "last", 1, 40);
      assertThat(stays.stopped()).isNotDone();
    }
  }

  @Test
  void two_sinks_of_one_group_share_the_work_and_one_takes_over() {
    SinkService one = stage.start(store);
    try (SinkService two = stage.start(store)) {
      for (int round = 1; round <= 20; round++) {
        stage.publish(titled("round " + round, 1, 30));
      }
      awaitTitles(Map.of(), "round 20", 1, 30);
      await().atMost(SOON).until(() -> one.health().isReady() && two.health().isReady());
      one.close();
      stage.publish(titled("taken over", 1, 30));
      awaitTitles(Map.of(), "taken over", 1, 30);
      assertThat(two.stopped()).isNotDone();
    } finally {
      one.close();
    }
  }

  @Test
  void a_topic_that_was_made_anew_stops_the_sink_until_a_resync() throws Exception {
    stage.publish(titled("old", 1, 10));
    whileRunning(false, () -> awaitTitles(Map.of(), "old", 1, 10));
    stage.freshTopics();
    stage.publish(titled("new", 6, 15));
    try (SinkService sink = stage.start(store)) {
      assertThat(fault(sink)).isInstanceOf(UserError.class).hasMessageContaining("--resync");
      assertThat(articles.titles()).isEqualTo(titlesOf("old", 1, 10));
    }
    whileRunning(true, () -> awaitExactly(titlesOf("new", 6, 15)));
  }

  @Test
  void a_sink_that_was_away_too_long_resumes_only_by_a_resync() throws Exception {
    stage.publish(titled("kept", 1, 10));
    whileRunning(false, () -> awaitTitles(Map.of(), "kept", 1, 10));
    articles.execute("update sink_progress set complete_until = '2020-01-01T00:00:00.000Z'");
    articles.execute(
        "insert into articles select 'ghost' as id, url, source, canonical_url,"
            + " site_name, image_url, title, description, authors, published_date, published_at,"
            + " modified_at, language, section, tags, key_points, quotes, entities, text, body,"
            + " word_count, has_ad_content, ad_label, ad_score, advertorial_score, provenance,"
            + " revision, content_hash, received_at, enriched_at, enricher_version,"
            + " ad_model_version, furniture_version, kafka_partition, kafka_offset"
            + " from articles where id = 'id-0001'");
    stage.publish(titled("later", 11, 20));
    try (SinkService sink = stage.start(store)) {
      assertThat(fault(sink))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("delete.retention.ms");
    }
    Map<String, String> all = new TreeMap<>(titlesOf("kept", 1, 10));
    all.putAll(titlesOf("later", 11, 20));
    whileRunning(true, () -> awaitExactly(all));
  }

  @Test
  void an_offset_beyond_the_logs_end_stops_the_sink() throws Exception {
    stage.publish(titled("kept", 1, 10));
    whileRunning(false, () -> awaitTitles(Map.of(), "kept", 1, 10));
    articles.execute("update sink_offsets set next_offset = 4711");
    try (SinkService sink = stage.start(store)) {
      assertThat(fault(sink)).isInstanceOf(UserError.class).hasMessageContaining("4711");
    }
  }

  private void whileRunning(boolean resync, Runnable body) {
    SinkConfig config = stage.config(store, Map.of());
    try (SinkService sink = SinkService.start(resync ? config.resyncing() : config)) {
      body.run();
      assertThat(sink.stopped()).isNotDone();
    }
  }

  private void awaitExactly(Map<String, String> titles) {
    await().atMost(SOON).untilAsserted(() -> assertThat(articles.titles()).isEqualTo(titles));
  }

  private void awaitTitles(Map<String, String> others, String title, int first, int last) {
    Map<String, String> expected = new TreeMap<>(others);
    expected.putAll(titlesOf(title, first, last));
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(articles.titles()).containsAllEntriesOf(expected));
  }

  private static Map<String, String> titlesOf(String title, int first, int last) {
    return titled(title, first, last).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().getTitle(),
                (a, b) -> a,
                TreeMap::new));
  }

  static Map<String, EnrichedArticle> titled(String title, int first, int last) {
    Map<String, EnrichedArticle> articles = new TreeMap<>();
    for (int i = first; i <= last; i++) {
      String id = "id-%04d".formatted(i);
      articles.put(id, Messages.enriched().setId(id).setTitle(title).setText("Text.").build());
    }
    return articles;
  }

  private static Throwable fault(SinkService sink) {
    try {
      sink.stopped().get(40, TimeUnit.SECONDS);
      return null;
    } catch (Exception e) {
      return e.getCause() instanceof CompletionException wrapped
          ? wrapped.getCause()
          : e.getCause();
    }
  }

  private static double counter(SinkService sink, String name, String outcome) {
    var search = sink.metrics().registry().get(name);
    return (outcome == null ? search : search.tag("outcome", outcome)).counter().count();
  }

  private static String key(ConsumerRecord<byte[], byte[]> letter) {
    return new String(letter.key(), StandardCharsets.UTF_8);
  }

  private static String reason(ConsumerRecord<byte[], byte[]> letter) {
    return header(letter, DeadLetterHeaders.REASON);
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}

package io.broadsheet.local.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.broadsheet.ingest.ArticleId;
import io.broadsheet.ingest.IngestCommand;
import io.broadsheet.ingest.IngestService;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.local.EmbeddedBroker;
import io.broadsheet.local.registry.EmbeddedRegistry;
import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.TopicAdmin;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.service.cli.Commands;
import io.broadsheet.service.settings.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingest over real HTTP into a real broker, with a real registry. */
class IngestIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;
  private static EmbeddedRegistry registry;
  private static ArticleSerdes serdes;
  private static IngestService service;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
    registry = EmbeddedRegistry.start(folder.resolve("registry"), 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      new TopicAdmin(admin).createMissing();
    }
    serdes = ArticleSerdes.open(Map.of("schema.registry.url", registry.url()));
    service =
        IngestService.start(
            Settings.read(
                IngestSettings.ALL,
                Map.of(
                    "ingest-port", "0",
                    "kafka.bootstrap.servers", broker.bootstrap(),
                    "schema.registry.url", registry.url()),
                Map.of()));
  }

  @AfterAll
  static void stop() {
    service.close();
    serdes.close();
    registry.close();
    broker.close();
  }

  private static JsonNode post(String query, String type, byte[] body) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + service.port() + "/v1/articles" + query))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return JSON.readTree(answer.body());
  }

  private static JsonNode post(String json) throws Exception {
    return post("", "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** The record that a receipt speaks of. */
  private static ConsumerRecord<String, byte[]> record(JsonNode receipt) {
    TopicPartition partition =
        new TopicPartition(receipt.get("topic").asText(), receipt.get("partition").asInt());
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, receipt.get("offset").asLong());
      return consumer.poll(Duration.ofSeconds(10)).records(partition).get(0);
    }
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", broker.bootstrap(), "auto.offset.reset", "earliest"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private static RawArticle article(JsonNode receipt) {
    return serdes.raw().decode(Topics.RAW.name(), record(receipt).value());
  }

  @Test
  void json_becomes_the_record_that_the_receipt_names() throws Exception {
    Instant before = Instant.now().minusSeconds(1);
    JsonNode receipt =
        post(
            """
            {"url":"https://News.example/a?utm_source=x","html":"<p>Hello \\u0000 \\ud800","source":"crawler",
             "fetchedAt":"2025-05-20T14:05:00+02:00","hints":{"title":"Hello","author":null}}
            """);
    ConsumerRecord<String, byte[]> record = record(receipt);
    RawArticle article = article(receipt);
    assertThat(record.key())
        .isEqualTo(receipt.get("id").asText())
        .isEqualTo(ArticleId.of("https://news.example/a", null));
    assertThat(article.getId()).isEqualTo(record.key());
    assertThat(article.getUrl()).isEqualTo("https://News.example/a?utm_source=x");
    assertThat(article.getHtml()).isEqualTo("<p>Hello \u0000 \ufffd");
    assertThat(article.getText()).isNull();
    assertThat(article.getSource()).isEqualTo("crawler");
    assertThat(article.getFetchedAt()).isEqualTo("2025-05-20T12:05:00Z");
    assertThat(article.getHints()).isEqualTo(Map.of("title", "Hello"));
    assertThat(article.getReceivedAt()).isBetween(before, Instant.now().plusSeconds(1));
  }

  @Test
  void the_partition_is_murmur2s() throws Exception {
    JsonNode receipt = post("{\"text\":\"Which partition?\"}");
    byte[] key = receipt.get("id").asText().getBytes(StandardCharsets.UTF_8);
    assertThat(receipt.get("partition").asInt())
        .isEqualTo(Utils.toPositive(Utils.murmur2(key)) % Topics.PARTITIONS);
  }

  @Test
  void a_page_is_decoded_by_header_then_by_its_own_word() throws Exception {
    Charset cyrillic = Charset.forName("windows-1251");
    byte[] page = "<meta charset=koi8-r><p>Привет".getBytes(cyrillic);
    JsonNode receipt =
        post("?url=https%3A%2F%2Fnews.example%2Fru", "text/html; charset=windows-1251", page);
    assertThat(article(receipt).getHtml()).endsWith("Привет");
    assertThat(article(receipt).getUrl()).isEqualTo("https://news.example/ru");
    byte[] other = "<meta charset=windows-1251><p>Привет!".getBytes(cyrillic);
    assertThat(article(post("", "text/html", other)).getHtml()).endsWith("Привет!");
    byte[] plain = "Zürich".getBytes(StandardCharsets.UTF_8);
    assertThat(article(post("", "text/plain", plain)).getText()).isEqualTo("Zürich");
  }

  @Test
  void an_article_of_four_mebibytes_goes_through() throws Exception {
    byte[] large =
        "Sentence. ".repeat(500_000).substring(0, 4 << 20).getBytes(StandardCharsets.UTF_8);
    assertThat(article(post("", "text/plain", large)).getText()).hasSize(4 << 20);
  }

  @Test
  void lines_are_answered_in_order_with_their_places() throws Exception {
    String lines =
        IntStream.range(0, 2_000)
            .mapToObj(n -> n % 100 == 7 ? "nonsense" : "{\"text\":\"Line " + n + "\"}")
            .collect(Collectors.joining("\n"));
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + service.port() + "/v1/articles"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build(),
            BodyHandlers.ofString());
    List<JsonNode> answers = answer.body().lines().map(IngestIT::json).toList();
    assertThat(answers).hasSize(2_000);
    for (int n = 0; n < answers.size(); n++) {
      JsonNode one = answers.get(n);
      assertThat(one.get("line").asInt()).isEqualTo(n + 1);
      assertThat(one.get("status").asInt()).as("%s", one).isEqualTo(n % 100 == 7 ? 400 : 202);
    }
    assertThat(article(answers.get(1999)).getText()).isEqualTo("Line 1999");
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (java.io.IOException malformed) {
      throw new AssertionError(line, malformed);
    }
  }

  @Test
  void a_delete_is_a_tombstone() throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + service.port() + "/v1/articles/some%20key"))
                .DELETE()
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(202);
    ConsumerRecord<String, byte[]> record = record(JSON.readTree(answer.body()));
    assertThat(record.key()).isEqualTo("some key");
    assertThat(record.value()).isNull();
  }

  @Test
  void readiness_and_metrics_tell_how_it_goes() throws Exception {
    post("{\"text\":\"Counted\"}");
    URI metrics = URI.create("http://127.0.0.1:" + service.port() + "/metrics");
    String text =
        CLIENT.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString()).body();
    assertThat(text)
        .containsPattern(
            "broadsheet_ingest_records_total\\{kind=\"article\",outcome=\"published\"} [1-9]");
    assertThat(service.isReady()).isTrue();
  }

  @Test
  void files_are_published_and_what_is_broken_is_a_dead_letter(@TempDir Path files)
      throws Exception {
    Files.writeString(files.resolve("a.txt"), "An article from a file.");
    Files.writeString(
        files.resolve("b.ndjson"), "{\"id\":\"kept\",\"text\":\"One\"}\n{\"id\":\"bad\"}\n");
    Files.writeString(files.resolve("c.html"), "x".repeat((4 << 20) + 1));
    int exit =
        Commands.execute(
            new IngestCommand(),
            "files",
            files.toString(),
            "--kafka.bootstrap.servers",
            broker.bootstrap(),
            "--schema.registry.url=" + registry.url());
    assertThat(exit).isZero();
    List<ConsumerRecord<String, byte[]>> letters = letters(2);
    assertThat(letters.stream().map(letter -> header(letter, DeadLetterHeaders.REASON)))
        .containsExactlyInAnyOrder("empty", "too-large");
    ConsumerRecord<String, byte[]> bad =
        letters.stream().filter(letter -> "bad".equals(letter.key())).findFirst().orElseThrow();
    assertThat(header(bad, DeadLetterHeaders.STAGE)).isEqualTo("ingest");
    assertThat(header(bad, DeadLetterHeaders.MESSAGE)).contains("b.ndjson:2");
    assertThat(header(bad, DeadLetterHeaders.OFFSET)).isEqualTo("2");
    assertThat(new String(bad.value(), StandardCharsets.UTF_8)).isEqualTo("{\"id\":\"bad\"}");
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static List<ConsumerRecord<String, byte[]>> letters(int count) {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.DEAD_LETTER.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, byte[]>> letters = new java.util.ArrayList<>();
      Instant deadline = Instant.now().plusSeconds(20);
      while (letters.size() < count && Instant.now().isBefore(deadline)) {
        consumer.poll(Duration.ofMillis(500)).forEach(letters::add);
      }
      return letters;
    }
  }
}

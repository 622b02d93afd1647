package io.broadsheet.local.letters;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.topics.Clients;
import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterCommandIT {
  @TempDir static Path folder;
  private static LetterStage stage;

  @BeforeAll
  static void start() {
    stage = new LetterStage(folder);
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void a_letter_goes_through_again_three_times_at_most_and_is_hidden_once_its_article_is_erased()
      throws Exception {
    stage.put(Topics.RAW, "often", stage.empty());
    stage.settle();
    assertThat(stage.redrive("--dry-run")).contains("would be: 1 sent again");
    assertThat(stage.redrive("--reason=too-deep")).contains("no dead letters to send again");
    for (int attempt = 1; attempt <= Redrive.MOST_ATTEMPTS; attempt++) {
      assertThat(stage.redrive("--reason=empty")).contains("1 sent again");
    }
    assertThat(stage.redrive("--reason=empty")).contains("1 tried three times already");
    assertThat(stage.redrive("--reason=empty")).contains("no dead letters to send again");
    assertThat(stage.lettersOf("often")).extracting(Letter::attempts).containsExactly(0, 1, 2, 3);

    stage.erase("often");
    assertThat(stage.list("--id=often"))
        .containsExactly("no dead letters", "4 hidden: the article was erased");
  }

  @Test
  void what_enrich_refused_goes_to_raw_as_it_was_without_the_traces_of_its_failure()
      throws Exception {
    byte[] value = "not avro".getBytes(StandardCharsets.UTF_8);
    stage.put(Topics.RAW, "as-it-was", value);
    stage.settle();
    stage.redrive("--reason=undecodable");

    ConsumerRecord<byte[], byte[]> again = stage.records(Topics.RAW, "as-it-was").get(1);
    assertThat(again.value()).isEqualTo(value);
    assertThat(again.headers().toArray())
        .extracting(header -> header.key())
        .containsExactly(DeadLetterHeaders.ATTEMPT);
  }

  @Test
  void a_letter_whose_article_came_again_is_skipped_and_reported() throws Exception {
    stage.put(Topics.RAW, "came-again", new byte[] {7});
    stage.settle();
    stage.put(Topics.RAW, "came-again", stage.story("Rain\n\nIt rained."));
    stage.settle();

    assertThat(stage.redrive("--reason=undecodable")).anyMatch(line -> line.contains("superseded"));
    assertThat(stage.records(Topics.RAW, "came-again")).hasSize(2);
  }

  @Test
  void what_the_sink_refused_is_enriched_again_from_raw_and_never_appended_to_enriched()
      throws Exception {
    stage.put(Topics.RAW, "refused", stage.story("Rain in Porto\n\nIt rained all day."));
    stage.settle();
    stage.put(Topics.ENRICHED, "refused", new byte[] {0, 1});
    stage.settle();
    assertThat(stage.lettersOf("refused")).extracting(Letter::stage).containsExactly("sink");

    assertThat(stage.redrive("--reason=undecodable")).contains("1 sent again");

    List<ConsumerRecord<byte[], byte[]>> raw = stage.records(Topics.RAW, "refused");
    List<ConsumerRecord<byte[], byte[]>> enriched = stage.records(Topics.ENRICHED, "refused");
    assertThat(raw.get(1).value()).isEqualTo(raw.get(0).value());
    assertThat(enriched).hasSize(3);
    assertThat(enriched.get(2).value()).hasSizeGreaterThan(100);
    assertThat(storedOffset("refused")).isEqualTo(enriched.get(2).offset());
  }

  @Test
  void a_redrive_that_was_killed_goes_on_where_it_was_and_sends_nothing_twice() throws Exception {
    for (int number = 0; number < 8; number++) {
      stage.put(Topics.RAW, "killed-" + number, new byte[] {0, 0, 0, 9, 9});
    }
    stage.settle();
    try (Producer<byte[], byte[]> killed =
        Clients.producer(stage.settings(), RedriveCommand.TRANSACTIONS)) {
      killed.initTransactions();
      stage.redriveOf("unknown-schema", killed, 3);
      killed.beginTransaction();
      for (int number = 0; number < 8; number++) {
        byte[] key = ("killed-" + number).getBytes(StandardCharsets.UTF_8);
        killed.send(new ProducerRecord<>(Topics.RAW.name(), key, new byte[] {0, 0, 0, 9, 9}));
      }
      killed.flush();
      stage.redrive("--reason=unknown-schema");
      killed.close(Duration.ZERO);
    }
    Map<String, Long> firstAttempts =
        stage
            .letters(letter -> letter.id().startsWith("killed-") && letter.attempts() == 1)
            .stream()
            .collect(groupingBy(Letter::id, counting()));
    assertThat(firstAttempts).hasSize(8).allSatisfy((id, count) -> assertThat(count).isOne());
  }

  @Test
  void the_list_is_chosen_by_what_a_letter_says_and_counts_what_it_does_not_show()
      throws Exception {
    stage.put(Topics.RAW, "listed\u202e", stage.empty());
    stage.put(Topics.RAW, "listed\u202e", new byte[] {7});
    stage.settle();
    String id = "--id=listed\u202e";

    assertThat(stage.list(id))
        .contains("1 empty", "1 undecodable")
        .noneMatch(line -> line.contains("\u202e"));
    assertThat(stage.list(id, "--reason=empty"))
        .contains("1 empty")
        .doesNotContain("1 undecodable");
    assertThat(stage.list(id, "--stage=sink")).containsExactly("no dead letters");
    assertThat(stage.list(id, "--topic=articles.enriched")).containsExactly("no dead letters");
    assertThat(stage.list(id, "--until=1h")).containsExactly("no dead letters");
    assertThat(stage.list(id, "--since=1h", "--topic=articles.raw")).contains("1 empty");
    assertThat(stage.list(id, "--sample=1"))
        .contains("… the newest 1 of 2; --sample shows more", "1 empty", "1 undecodable");
  }

  private static long storedOffset(String id) throws Exception {
    try (Connection connection = DriverManager.getConnection(stage.database());
        PreparedStatement query =
            connection.prepareStatement("SELECT kafka_offset FROM articles WHERE id = ?")) {
      query.setString(1, id);
      try (ResultSet row = query.executeQuery()) {
        return row.getLong(1);
      }
    }
  }
}
